package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A container that runs to its end is neither probed nor hooked. */
final class InitContainerProbe implements Rule {
    private static final List<String> FORBIDDEN =
            List.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle");

    @Override
    public About about() {
        return About.api(
                "init-container-probe",
                Severity.ERROR,
                "An init container has probes and lifecycle hooks only when it keeps running (restartPolicy: Always).",
                "The API server refuses the pod (core validation, validateInitContainers).",
                "Remove it, or set restartPolicy: Always when the container is a sidecar.",
                "POD-08");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        for (Spot container : workload.initContainers()) {
            if (container.at("restartPolicy").textOrEmpty().equals("Always")) {
                continue;
            }
            for (String field : FORBIDDEN) {
                if (container.at(field).exists()) {
                    verdict.broken(
                            container.at(field),
                            "the init container '" + container.at("name").textOrEmpty() + "' runs to its end and cannot"
                                    + " have a " + field);
                }
            }
        }
    }
}
