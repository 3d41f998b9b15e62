package redisha.rule.api;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** What a pod names can bear that name. */
final class BadNameInPod implements Rule {
    private static final Map<String, Names> FIELDS = fields();

    @Override
    public About about() {
        return About.api(
                "bad-name-in-pod",
                Severity.ERROR,
                "hostname and subdomain of a pod are DNS labels; serviceAccountName, priorityClassName, nodeName and"
                        + " runtimeClassName are DNS names.",
                "The API server refuses the pod (core validation, ValidatePodSpec).",
                "Write the name of an object that can exist.",
                "POD-11",
                "POD-12");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads()
                .forEach(workload -> FIELDS.forEach((field, sort) -> {
                    Spot spot = workload.spec().at(field);
                    spot.text()
                            .filter(name -> !name.isEmpty())
                            .flatMap(sort::fault)
                            .ifPresent(fault -> verdict.broken(spot, fault));
                }));
    }

    private static Map<String, Names> fields() {
        Map<String, Names> fields = new LinkedHashMap<>();
        fields.put("hostname", Names.DNS_LABEL);
        fields.put("subdomain", Names.DNS_LABEL);
        fields.put("serviceAccountName", Names.DNS_SUBDOMAIN);
        fields.put("priorityClassName", Names.DNS_SUBDOMAIN);
        fields.put("nodeName", Names.DNS_SUBDOMAIN);
        fields.put("runtimeClassName", Names.DNS_SUBDOMAIN);
        return fields;
    }
}
