package redisha.drill.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;

/** Makes up the files of Secrets that the manifests do not have; they can only be what TLS needs. */
final class SecretFiles {
    private final Manifests manifests;
    private final Notes notes;
    private final Supply supply;

    /** Has an authority made when the first file is wanted. */
    interface Supply {
        Authority authority();
    }

    SecretFiles(Manifests manifests, Notes notes, Supply supply) {
        this.manifests = manifests;
        this.notes = notes;
        this.supply = supply;
    }

    Map<String, byte[]> of(String secret) {
        List<String> mountPaths = Texts.pods(manifests)
                .flatMap(pod -> pod.at("volumes").items().stream()
                        .filter(volume ->
                                volume.at("secret", "secretName").text().equals(Optional.of(secret)))
                        .flatMap(volume -> mountPaths(pod, volume.at("name").textOrEmpty())))
                .distinct()
                .toList();
        Map<String, byte[]> files = new TlsFiles(new Texts(manifests).all(), supply.authority()).below(mountPaths);
        notes.add(
                "Secret " + secret + " is not in the manifests: its files are made up, signed by a throwaway authority"
                        + (files.isEmpty() ? "; none is spoken of." : ": " + String.join(", ", files.keySet()) + "."));
        return files;
    }

    private static Stream<String> mountPaths(Spot pod, String volume) {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> pod.at(list).items().stream())
                .flatMap(container -> container.at("volumeMounts").items().stream())
                .filter(mount -> mount.at("name").textOrEmpty().equals(volume))
                .map(mount -> mount.at("mountPath").textOrEmpty());
    }
}
