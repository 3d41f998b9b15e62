package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The lines for /etc/hosts are good. */
final class BadHostAlias implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-host-alias",
                Severity.ERROR,
                "A host alias has an IP address and names that are DNS names.",
                "The API server refuses the pod (core validation, ValidateHostAliases).",
                "Write an IP address in ip, and names in lower case in hostnames.",
                "POD-16");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream()
                .flatMap(workload -> workload.spec().at("hostAliases").items().stream())
                .forEach(alias -> judge(alias, verdict));
    }

    private static void judge(Spot alias, Verdict verdict) {
        Spot ip = alias.at("ip");
        if (!ip.text().map(IpAddress::isValid).orElse(true)) {
            verdict.broken(ip, Names.quoted(ip.textOrEmpty()) + " is no IP address");
        }
        for (Spot name : alias.at("hostnames").items()) {
            name.text().flatMap(Names.DNS_SUBDOMAIN::fault).ifPresent(fault -> verdict.broken(name, fault));
        }
    }
}
