package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A backend of an Ingress is one thing, given in full. */
final class BadIngressBackend implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-ingress-backend",
                Severity.ERROR,
                "A backend of an Ingress is a service or a resource; a service has a name and either the name or the number"
                        + " of a port.",
                "The API server refuses the Ingress otherwise (networking validation, validateIngressBackend).",
                "Write service.name and one of service.port.name and service.port.number.",
                "ING-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        IngressBackend.of(evidence).forEach(backend -> judge(backend, verdict));
    }

    private static void judge(IngressBackend backend, Verdict verdict) {
        Spot service = backend.service();
        boolean resource = backend.spot().at("resource").exists();
        if (service.exists() && resource) {
            verdict.broken(backend.spot(), "the backend is a service and a resource");
        } else if (!service.exists() && !resource) {
            verdict.broken(backend.spot(), "the backend is neither a service nor a resource");
        } else if (service.exists()) {
            judgeService(service, verdict);
        }
    }

    private static void judgeService(Spot service, Verdict verdict) {
        Spot name = service.at("name");
        Names.DNS_1035_LABEL.fault(name.textOrEmpty()).ifPresent(fault -> verdict.broken(name, fault));
        Spot port = service.at("port");
        boolean named = !port.at("name").isEmptyOrAbsent();
        boolean numbered = port.at("number").integer().orElse(0) != 0;
        if (named == numbered) {
            verdict.broken(
                    port,
                    named
                            ? "the port is given by name and by number"
                            : "the port is given neither by name nor by number");
        } else if (named) {
            Names.PORT_NAME
                    .fault(port.at("name").textOrEmpty())
                    .ifPresent(fault -> verdict.broken(port.at("name"), fault));
        }
    }
}
