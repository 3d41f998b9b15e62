package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what clients need for the ports that speak TLS off what the servers' own configurations name. */
final class TlsReader {
    private final String texts;
    private final List<PodTemplate> pods;
    private final SecretFiles.Supply supply;

    /**
     * @param texts of all configurations
     * @param pods whose volumes hold the files
     * @param supply for a client that Redis's configuration has no certificate for
     */
    TlsReader(String texts, List<PodTemplate> pods, SecretFiles.Supply supply) {
        this.texts = texts;
        this.pods = pods;
        this.supply = supply;
    }

    /** Empty when no server has a certificate. What is good for Redis itself is good for our clients. */
    Optional<Release.Tls> read() {
        String trusted = Stream.of("tls-ca-cert-file", "tls-cert-file", "crt")
                .flatMap(this::files)
                .collect(Collectors.joining("\n"));
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> certificate = files("tls-cert-file").findFirst();
        Optional<String> key = files("tls-key-file").findFirst();
        return Optional.of(
                certificate.isPresent() && key.isPresent()
                        ? new Release.Tls(trusted, certificate.get(), key.get())
                        : new Release.Tls(
                                trusted,
                                supply.authority().certificate(),
                                supply.authority().key()));
    }

    /** The contents of the files that a directive names. */
    private Stream<String> files(String directive) {
        return Pattern.compile("(?m)(?:^|\\s)" + directive + "\\s+\"?([^\\s\"]+)")
                .matcher(texts)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .flatMap(this::content);
    }

    private Stream<String> content(String path) {
        return pods.stream()
                .flatMap(pod -> pod.containers().stream().flatMap(container -> container.mounts().stream()
                        .map(mount -> content(path, mount, pod.volumes().get(mount.volume())))))
                .filter(Objects::nonNull)
                .limit(1)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Null when the mount does not hold the file. */
    private static byte[] content(String path, Container.Mount mount, Volume volume) {
        String folder = mount.path().replaceFirst("/+$", "");
        if (!(volume instanceof Volume.Files files)) {
            return null;
        }
        if (!mount.subPath().isEmpty()) {
            return path.equals(folder) ? files.files().get(mount.subPath()) : null;
        }
        return path.startsWith(folder + "/") ? files.files().get(path.substring(folder.length() + 1)) : null;
    }
}
