package redisha.drill.stage;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;

/** Where classes come from, which no property tells when a test runner loads them its own way. */
final class ClassPath {
    private ClassPath() {}

    /** What tests of the stage need. */
    static String ofTests() {
        return Stream.of(
                        Processes.class,
                        Inside.class,
                        Assertions.class,
                        Test.class,
                        JUnitException.class,
                        AssertionFailedError.class)
                .map(ClassPath::place)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The folder or archive that a class was loaded from. */
    static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
