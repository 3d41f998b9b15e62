package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** An entry of envFrom has one source. */
final class EnvFromSource implements Rule {

    @Override
    public About about() {
        return About.api(
                "env-from-source",
                Severity.ERROR,
                "An entry of envFrom names exactly one ConfigMap or Secret.",
                "The API server refuses the pod (core validation, ValidateEnvFrom).",
                "Write one of configMapRef and secretRef, with a name.",
                "ENV-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                container.at("envFrom").items().forEach(from -> judge(from, verdict));
            }
        }
    }

    private static void judge(Spot from, Verdict verdict) {
        List<Spot> sources = List.of(from.at("configMapRef"), from.at("secretRef")).stream()
                .filter(Spot::exists)
                .toList();
        if (sources.size() != 1) {
            verdict.broken(from, sources.isEmpty() ? "the entry has no source" : "the entry has two sources");
        }
        for (Spot source : sources) {
            if (source.at("name").isEmptyOrAbsent()) {
                verdict.broken(source.at("name"), "the name of the object is missing");
            }
        }
    }
}
