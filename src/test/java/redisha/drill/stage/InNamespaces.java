package redisha.drill.stage;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test methods of this class run as root of namespaces, in a program of their own, on one stage for all of them. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Outside.class)
@interface InNamespaces {}
