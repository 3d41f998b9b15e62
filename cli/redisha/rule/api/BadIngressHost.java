package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The hosts of an Ingress are DNS names. */
final class BadIngressHost implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-ingress-host",
                Severity.ERROR,
                "A host of an Ingress is a DNS name, or '*.' and one, and no address.",
                "The API server refuses the Ingress otherwise (networking validation, validateIngressRules).",
                "Write the DNS name alone, without scheme and port, or leave the host out for all names.",
                "ING-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Ingress")
                .flatMap(ingress -> Stream.concat(
                        ingress.spot().at("spec", "rules").items().stream().map(rule -> rule.at("host")),
                        ingress.spot().at("spec", "tls").items().stream()
                                .flatMap(tls -> tls.at("hosts").items().stream())))
                .filter(host -> !host.isEmptyOrAbsent())
                .forEach(host -> judge(host, verdict));
    }

    private static void judge(Spot spot, Verdict verdict) {
        String host = spot.textOrEmpty();
        if (IpAddress.isValid(host)) {
            verdict.broken(spot, Names.quoted(host) + " is an address");
            return;
        }
        String name = host.startsWith("*.") ? host.substring(2) : host;
        Names.DNS_SUBDOMAIN.fault(name).ifPresent(fault -> verdict.broken(spot, fault));
    }
}
