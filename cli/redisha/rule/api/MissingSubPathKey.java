package redisha.rule.api;

import java.util.Set;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
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
                VolumeFiles.of(volume, workload, evidence).ifPresent(files -> judge(volume, files, workload, verdict));
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
}
