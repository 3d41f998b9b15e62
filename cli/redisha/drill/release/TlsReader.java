package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Redis's own configuration names as its certificates: what is good for a server is good for our clients. */
final class TlsReader {
    private final String texts;
    private final PodTemplate redis;

    TlsReader(String texts, PodTemplate redis) {
        this.texts = texts;
        this.redis = redis;
    }

    Release.Tls read() {
        return new Release.Tls(file("tls-ca-cert-file"), file("tls-cert-file"), file("tls-key-file"));
    }

    /** The content of the file that a directive names; empty when there is none. */
    private String file(String directive) {
        Matcher path =
                Pattern.compile("(?m)^\\s*" + directive + "\\s+\"?([^\\s\"]+)").matcher(texts);
        return path.find() ? content(path.group(1)) : "";
    }

    private String content(String path) {
        return redis.containers().stream()
                .flatMap(container -> container.mounts().stream())
                .filter(mount -> path.startsWith(mount.path() + "/") || path.equals(mount.path()))
                .filter(mount -> redis.volumes().get(mount.volume()) instanceof Volume.Files)
                .map(mount -> ((Volume.Files) redis.volumes().get(mount.volume()))
                        .files()
                        .get(
                                mount.subPath().isEmpty()
                                        ? path.substring(mount.path().length() + 1)
                                        : mount.subPath()))
                .filter(bytes -> bytes != null)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
