package redisha.rule.api;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Reference;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A file that is mounted from a ConfigMap or Secret is in it. */
final class MissingSubPathKey implements Rule {

    @Override
    public About about() {
        return About.api(
                "missing-sub-path-key",
                Severity.ERROR,
                "The subPath of a mounted ConfigMap or Secret is one of its files.",
                "The kubelet makes an empty directory in place of a file that is not there, and the program reads"
                        + " nothing"
                        + " or the container does not start (Kubernetes documentation, Volumes, Using subPath).",
                "Write a key that the object has, or add the key to the object.",
                "VOL-11");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot volume : workload.volumes()) {
                files(volume, workload, evidence).ifPresent(files -> judge(volume, files, workload, verdict));
            }
        }
    }

    private static void judge(Spot volume, Set<String> files, Workload workload, Verdict verdict) {
        for (Spot container : workload.allContainers()) {
            for (Spot mount : container.at("volumeMounts").items()) {
                Spot path = mount.at("subPath");
                String first = path.textOrEmpty().split("/", 2)[0];
                boolean ofVolume =
                        mount.at("name").textOrEmpty().equals(volume.at("name").textOrEmpty());
                if (ofVolume && !path.isEmptyOrAbsent() && !files.contains(first)) {
                    verdict.broken(
                            path,
                            "volume " + Names.quoted(volume.at("name").textOrEmpty()) + " has no file "
                                    + Names.quoted(first),
                            Nearest.word(first, files)
                                    .map(word -> "Did you mean '" + word + "'?")
                                    .orElse("It has " + String.join(", ", files) + "."));
                }
            }
        }
    }

    /** The files and folders at the top of a volume; empty when they cannot be known. */
    private static Optional<Set<String>> files(Spot volume, Workload workload, Evidence evidence) {
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
