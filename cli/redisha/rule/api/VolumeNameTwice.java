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

/** The volumes of a pod can be told apart. */
final class VolumeNameTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "volume-name-twice",
                Severity.ERROR,
                "No two volumes of a pod have the same name.",
                "The API server refuses the pod (core validation, ValidateVolumes).",
                "Rename one of the two, and what mounts it.",
                "VOL-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot volume : workload.volumes()) {
            Spot name = volume.at("name");
            Spot earlier = name.isEmptyOrAbsent() ? null : seen.putIfAbsent(name.textOrEmpty(), volume);
            if (earlier != null) {
                verdict.broken(name, earlier.path() + " is called " + Names.quoted(name.textOrEmpty()) + " too");
            }
        }
    }
}
