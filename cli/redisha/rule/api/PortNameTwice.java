package redisha.rule.api;

import java.util.HashSet;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The ports of a container can be told apart by their names. */
final class PortNameTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "port-name-twice",
                Severity.ERROR,
                "No two ports of a container have the same name.",
                "The API server refuses the pod (core validation, validateContainerPorts).",
                "Rename one of the two ports.",
                "PORT-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.allContainers().forEach(container -> judge(container, verdict));
        }
    }

    private static void judge(Spot container, Verdict verdict) {
        Set<String> seen = new HashSet<>();
        for (Spot port : container.at("ports").items()) {
            Spot name = port.at("name");
            if (!name.isEmptyOrAbsent() && !seen.add(name.textOrEmpty())) {
                verdict.broken(
                        name,
                        "another port of container '" + container.at("name").textOrEmpty() + "' is called "
                                + Names.quoted(name.textOrEmpty()) + " too");
            }
        }
    }
}
