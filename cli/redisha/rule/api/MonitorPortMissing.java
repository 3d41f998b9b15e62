package redisha.rule.api;

import java.util.List;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A ServiceMonitor asks for a port that its Services have. */
final class MonitorPortMissing implements Rule {

    @Override
    public About about() {
        return About.api(
                "monitor-port-missing",
                Severity.ERROR,
                "The port of a ServiceMonitor's endpoint is the name of a port of the Services that it selects.",
                "Prometheus finds no target otherwise, and nobody is told (prometheus-operator documentation,"
                        + " ServiceMonitor: port is a name, never a number).",
                "Write the name of the Service's port, or the number of the pod's port as targetPort.",
                "MON-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("ServiceMonitor")
                .forEach(monitor -> judge(monitor, LabelledServices.in(evidence.whole()), verdict));
    }

    private static void judge(Manifest monitor, LabelledServices all, Verdict verdict) {
        List<ServiceSpec> services = all.selectedBy(monitor);
        if (services.isEmpty()) {
            return;
        }
        for (Spot endpoint : monitor.spot().at("spec", "endpoints").items()) {
            Spot port = endpoint.at("port");
            String name = port.textOrEmpty();
            if (!name.isEmpty()
                    && services.stream()
                            .flatMap(service -> service.ports().stream())
                            .noneMatch(each -> each.name().equals(name))) {
                verdict.broken(
                        port,
                        "no Service that is selected has a port named " + Names.quoted(name) + "; "
                                + services.stream()
                                        .map(service -> service.manifest().id() + " has: " + service.portWords())
                                        .collect(Collectors.joining(", ")));
            }
        }
    }
}
