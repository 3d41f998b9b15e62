package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Environment variables have names. */
final class BadEnvName implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-env-name",
                Severity.ERROR,
                "An environment variable, and the prefix of an envFrom, has a name that the Kubernetes release takes.",
                "The API server refuses the pod (apimachinery, IsEnvVarName, and IsRelaxedEnvVarName from 1.32 on).",
                "Write letters, digits and '_', a letter first.",
                "ENV-01",
                "ENV-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Names sort = Names.ofEnvironment(evidence.minor());
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                for (Spot variable : container.at("env").items()) {
                    judge(variable.at("name"), sort, verdict);
                }
                for (Spot from : container.at("envFrom").items()) {
                    if (!from.at("prefix").isEmptyOrAbsent()) {
                        judge(from.at("prefix"), sort, verdict);
                    }
                }
            }
        }
    }

    private static void judge(Spot name, Names sort, Verdict verdict) {
        name.text().flatMap(sort::fault).ifPresent(fault -> verdict.broken(name, fault));
    }
}
