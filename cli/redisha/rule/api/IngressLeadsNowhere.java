package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An Ingress leads to a Service and a port that exist. */
final class IngressLeadsNowhere implements Rule {

    @Override
    public About about() {
        return About.api(
                "ingress-leads-nowhere",
                Severity.ERROR,
                "The Service of a backend is in the input when that has Services, and it serves the port.",
                "The Ingress is accepted and answers each request with an error (Kubernetes documentation, Ingress).",
                "Write the name and a port of a Service of the input, unless the cluster has the one that is named.",
                "ING-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        IngressBackend.of(evidence)
                .filter(backend -> !backend.service().at("name").isEmptyOrAbsent())
                .forEach(backend -> judge(backend, evidence, verdict));
    }

    private static void judge(IngressBackend backend, Evidence evidence, Verdict verdict) {
        Spot spot = backend.service().at("name");
        String name = spot.textOrEmpty();
        String namespace = backend.manifest().namespace();
        evidence.manifests()
                .find("Service", namespace, name)
                .ifPresentOrElse(
                        service -> judgePort(backend.port(), new ServiceSpec(service), verdict),
                        () -> Sought.missing(evidence, "Service", namespace, name)
                                .ifPresent(missing -> verdict.broken(
                                        missing.severity(),
                                        spot,
                                        missing.clause(),
                                        "Write the name of a Service of the input, unless the cluster has this one.")));
    }

    private static void judgePort(PortReference port, ServiceSpec service, Verdict verdict) {
        if (!port.exists() || service.isExternalName() || service.ports().isEmpty()) {
            return;
        }
        boolean served = service.ports().stream()
                .anyMatch(each -> port.name().isPresent()
                        ? each.name().equals(port.name().get())
                        : each.number().equals(port.number()));
        if (!served) {
            verdict.broken(
                    port.spot(),
                    service.manifest().id() + " has no port " + port + "; it has: " + service.portWords(),
                    "Write the name or the number of a port of the Service.");
        }
    }
}
