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

/** No environment variable is written for nothing. */
final class EnvHidden implements Rule {

    @Override
    public About about() {
        return About.api(
                "env-hidden",
                Severity.WARNING,
                "No environment variable is given twice in a container, but to build on its earlier value.",
                "The last one wins, and kubectl apply may drop one of the two at a later change; the API server"
                        + " warns (pod"
                        + " warnings, warningsForPodSpecAndMeta).",
                "Remove the one that is not meant.",
                "ENV-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.allContainers().forEach(container -> judge(container, verdict));
        }
    }

    private static void judge(Spot container, Verdict verdict) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot variable : container.at("env").items()) {
            String name = variable.at("name").textOrEmpty();
            Spot earlier = seen.put(name, variable);
            boolean buildsOnIt = variable.at("value").textOrEmpty().contains("$(" + name + ")");
            if (earlier != null && !buildsOnIt) {
                verdict.broken(variable.at("name"), Names.quoted(name) + " hides the one at " + earlier.path());
            }
        }
    }
}
