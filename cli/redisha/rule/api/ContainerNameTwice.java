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

/** The containers of a pod can be told apart. */
final class ContainerNameTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "container-name-twice",
                Severity.ERROR,
                "No two containers of a pod, init containers included, have the same name.",
                "The API server refuses the pod (core validation, validateContainers and validateInitContainers).",
                "Rename one of the two.",
                "POD-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot container : workload.allContainers()) {
            Spot name = container.at("name");
            Spot earlier = name.isEmptyOrAbsent() ? null : seen.putIfAbsent(name.textOrEmpty(), container);
            if (earlier != null) {
                verdict.broken(name, earlier.path() + " is called " + Names.quoted(name.textOrEmpty()) + " too");
            }
        }
    }
}
