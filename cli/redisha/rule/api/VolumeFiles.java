package redisha.rule.api;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Reference;
import redisha.rule.Workload;

/** What is to be found in a volume made of a ConfigMap or Secret. */
final class VolumeFiles {

    private VolumeFiles() {}

    /** The files and folders at the top of a volume; empty when they cannot be known. */
    static Optional<Set<String>> of(Spot volume, Workload workload, Evidence evidence) {
        boolean secret = volume.at("secret").exists();
        Spot source = volume.at(secret ? "secret" : "configMap");
        if (!source.at("items").isEmptyOrAbsent()) {
            return Optional.of(source.at("items").items().stream()
                    .map(item -> item.at("path").textOrEmpty().split("/", 2)[0])
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        Optional<Manifest> object = evidence.manifests()
                .find(
                        secret ? "Secret" : "ConfigMap",
                        workload.manifest().namespace(),
                        source.at(secret ? "secretName" : "name").textOrEmpty());
        return object.map(Reference::keysOf).filter(keys -> !keys.isEmpty());
    }
}
