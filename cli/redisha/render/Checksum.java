package redisha.render;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redisha.model.Password;
import redisha.model.Release;

/**
 * The annotation that makes pods restart when something changes that they read only at their start. A password counts
 * too; since everybody who may read pods sees the annotation, it goes through a slow function first.
 */
public interface Checksum {
    /** How often the hash is taken of a hash and the passwords. A Helm chart has to do the same, with SHA-256 alone. */
    int ROUNDS = 20_000;

    /** The word for a release whose pods mount these files. */
    String of(Release release, Map<String, String> files, Map<String, String> healthFiles);

    static String ofRedisPods(Release release, Map<String, String> files, Map<String, String> healthFiles) {
        List<String> parts = new ArrayList<>(List.of(files.toString(), healthFiles.toString()));
        if (release.hasExporter()) {
            parts.add(release.exporter().script());
        }
        return of(parts, release);
    }

    static String ofProxyPods(Release release, Map<String, String> files, Map<String, String> healthFiles) {
        List<String> parts = new ArrayList<>();
        files.forEach((name, text) -> {
            if (name.startsWith("haproxy")) {
                parts.add(text);
            }
        });
        return of(parts, release);
    }

    private static String of(List<String> parts, Release release) {
        String visible = String.join("\n", parts);
        List<String> secrets = Stream.of(
                        release.redis().password(), release.sentinel().password())
                .filter(Objects::nonNull)
                .map(Password::literal)
                .filter(Objects::nonNull)
                .toList();
        return secrets.isEmpty() ? sha256(visible) : slow(visible, secrets);
    }

    private static String slow(String visible, List<String> secrets) {
        String passwords = String.join("\n", secrets) + "\n";
        String sum = sha256(visible);
        for (int round = 0; round < ROUNDS; round++) {
            sum = sha256(sum + "\n" + passwords);
        }
        return sum;
    }

    private static String sha256(String text) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
