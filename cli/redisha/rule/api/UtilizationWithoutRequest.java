package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Utilization is measured against requests. */
final class UtilizationWithoutRequest implements Rule {

    @Override
    public About about() {
        return About.api(
                "utilization-without-request",
                Severity.WARNING,
                "Every container of a workload that is scaled by utilization requests that resource.",
                "Without a request the utilization of the pod is not defined and the autoscaler does nothing, unless a"
                        + " LimitRange of the namespace fills it in (Kubernetes documentation, Horizontal Pod"
                        + " Autoscaling).",
                "Give each container, sidecars too, a request of the resource.",
                "HPA-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (ScaleTarget target : ScaleTarget.all(evidence)) {
            target.workload(evidence)
                    .ifPresent(workload ->
                            target.spec().at("metrics").items().forEach(metric -> judge(metric, workload, verdict)));
        }
    }

    private static void judge(Spot metric, Workload workload, Verdict verdict) {
        boolean one = metric.at("type").textOrEmpty().equals("ContainerResource");
        Spot source = metric.at(one ? "containerResource" : "resource");
        Spot utilization = source.at("target", "averageUtilization");
        String resource = source.at("name").textOrEmpty();
        if (!utilization.exists()
                || workload.spec().at("resources", "requests", resource).exists()) {
            return;
        }
        Stream.concat(workload.containers().stream(), workload.sidecars().stream())
                .filter(container -> !one
                        || container
                                .at("name")
                                .text()
                                .equals(source.at("container").text()))
                .filter(container ->
                        new Resources(container.at("resources")).of(resource).isEmpty())
                .forEach(container -> verdict.broken(
                        utilization,
                        "container " + container.at("name").textOrEmpty() + " of "
                                + workload.manifest().id() + " requests no " + resource));
    }
}
