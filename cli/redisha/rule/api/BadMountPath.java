package redisha.rule.api;

import java.util.HashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Each mount of a container has a place of its own. */
final class BadMountPath implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-mount-path",
                Severity.ERROR,
                "A mountPath is not empty, has no ':' and occurs once in its container.",
                "The API server refuses an empty or repeated path (core validation, ValidateVolumeMounts), the"
                        + " container"
                        + " runtime one with a colon (API reference, VolumeMount).",
                "Write another path.",
                "VOL-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.allContainers().forEach(container -> judge(container, verdict));
        }
    }

    private static void judge(Spot container, Verdict verdict) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot mount : container.at("volumeMounts").items()) {
            Spot path = mount.at("mountPath");
            if (path.text().isEmpty()) {
                continue;
            }
            String text = path.textOrEmpty();
            Spot earlier = seen.putIfAbsent(text, mount);
            if (text.isEmpty()) {
                verdict.broken(path, "the mountPath is empty");
            } else if (text.contains(":")) {
                verdict.broken(path, Names.quoted(text) + " has a ':'");
            } else if (earlier != null) {
                verdict.broken(path, earlier.path() + " is mounted at " + Names.quoted(text) + " too");
            }
        }
    }
}
