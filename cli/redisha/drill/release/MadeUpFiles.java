package redisha.drill.release;

import java.util.Map;

/** The files of a Secret that the manifests do not have. */
@FunctionalInterface
interface MadeUpFiles {
    Map<String, byte[]> of(String secret);
}
