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

/** What a container mounts is there. */
final class MountWithoutVolume implements Rule {

    @Override
    public About about() {
        return About.api(
                "mount-without-volume",
                Severity.ERROR,
                "A volumeMount names a volume of the pod, or a claim template of the StatefulSet.",
                "The API server refuses the pod (core validation, ValidateVolumeMounts); a StatefulSet is accepted and"
                        + " then makes no pod.",
                "Write the name of a volume, or add the volume.",
                "VOL-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Set<String> volumes = workload.volumeNames();
            for (Spot container : workload.allContainers()) {
                for (Spot mount : container.at("volumeMounts").items()) {
                    judge(mount.at("name"), volumes, verdict);
                }
            }
        }
    }

    private static void judge(Spot name, Set<String> volumes, Verdict verdict) {
        String text = name.textOrEmpty();
        if (name.text().isPresent() && !volumes.contains(text)) {
            verdict.broken(
                    name,
                    "the pod has no volume " + Names.quoted(text),
                    Nearest.word(text, volumes)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse(
                                    volumes.isEmpty()
                                            ? "Add the volume."
                                            : "It has " + String.join(", ", volumes) + "."));
        }
    }
}
