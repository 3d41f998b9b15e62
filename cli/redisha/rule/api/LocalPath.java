package redisha.rule.api;

import java.util.Arrays;
import java.util.Optional;

/** A path inside a volume, which it must not leave. */
final class LocalPath {

    private LocalPath() {}

    /** What is wrong with a path below the root of a volume, a clause without its subject; empty when nothing is. */
    static Optional<String> fault(String path) {
        if (path.startsWith("/")) {
            return Optional.of("begins with '/'");
        }
        return climbs(path) ? Optional.of("has '..'") : Optional.empty();
    }

    /** Whether a path goes up anywhere. */
    static boolean climbs(String path) {
        return path.contains("..") && Arrays.asList(path.split("[/\\\\]")).contains("..");
    }
}
