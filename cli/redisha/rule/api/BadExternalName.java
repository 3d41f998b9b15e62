package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Service that is another name for a host names one, and has nothing of its own. */
final class BadExternalName implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-external-name",
                Severity.ERROR,
                "A Service of type ExternalName names a DNS name and has no cluster address and no IP families.",
                "The API server refuses the Service otherwise (core validation, ValidateService).",
                "Write the DNS name in spec.externalName, and remove clusterIP, clusterIPs, ipFamilies and"
                        + " ipFamilyPolicy.",
                "SVC-08");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).filter(ServiceSpec::isExternalName).forEach(service -> judge(service.spec(), verdict));
    }

    private static void judge(Spot spec, Verdict verdict) {
        Spot name = spec.at("externalName");
        if (name.isEmptyOrAbsent()) {
            verdict.broken(name, "externalName is not given");
        } else {
            String host = name.textOrEmpty().replaceFirst("\\.$", "");
            Names.DNS_SUBDOMAIN.fault(host).ifPresent(fault -> verdict.broken(name, fault));
        }
        for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
            if (!spec.at(field).isEmptyOrAbsent()) {
                verdict.broken(spec.at(field), field + " in a Service of type ExternalName", "Remove " + field + ".");
            }
        }
    }
}
