package redisha.rule.api;

import java.util.Comparator;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;

/** A ServiceMonitor finds the Service beside it. */
final class MonitorSelectsNothing implements Rule {

    @Override
    public About about() {
        return About.api(
                "monitor-selects-nothing",
                Severity.WARNING,
                "The selector of a ServiceMonitor selects the Service beside it that nearly has its labels.",
                "Prometheus finds no target otherwise, and nobody is told (prometheus-operator documentation,"
                        + " ServiceMonitor: the labels are those of the Service, not of its pods).",
                "Write labels that the Service itself carries.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        LabelledServices services = LabelledServices.in(evidence.whole());
        evidence.manifests()
                .ofKind("ServiceMonitor")
                .filter(monitor -> services.selectedBy(monitor).isEmpty())
                .forEach(monitor -> judge(monitor, services, verdict));
    }

    private static void judge(Manifest monitor, LabelledServices services, Verdict verdict) {
        Spot spot = monitor.spot().at("spec", "selector");
        Selector selector = Selector.of(spot);
        services.inSightOf(monitor)
                .filter(service -> ClosestPods.resembles(labels(service), selector))
                .min(Comparator.comparingInt(
                        service -> selector.misses(labels(service)).size()))
                .ifPresent(service -> verdict.broken(
                        spot,
                        "no Service of this input has the labels " + selector + "; closest is " + service.id()
                                + ", where " + String.join(" and ", selector.misses(labels(service)))));
    }

    private static Map<String, String> labels(Manifest service) {
        return service.spot().at("metadata", "labels").texts();
    }
}
