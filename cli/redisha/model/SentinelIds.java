package redisha.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ids that the Sentinels of a release keep for life: 40 hexadecimal digits each, derived from names alone so that a
 * restarted Sentinel is known to its peers again.
 */
final class SentinelIds {
    private static final int LENGTH = 40;

    private SentinelIds() {}

    /** The chart's ids; with {@code namespaced}, equal release names in two namespaces give different ones. */
    static List<String> of(String app, Target target, int replicas, boolean namespaced) {
        String owner = app + "\n" + target.release() + (namespaced ? "\nnamespace: " + target.namespace() : "");
        return IntStream.range(0, replicas)
                .mapToObj(index -> sha256(owner + "\nindex: " + index).substring(0, LENGTH))
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
