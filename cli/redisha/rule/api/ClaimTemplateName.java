package redisha.rule.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A claim template has a name that volumes can have. */
final class ClaimTemplateName implements Rule {

    @Override
    public About about() {
        return About.api(
                "claim-template-name",
                Severity.ERROR,
                "Each volumeClaimTemplate of a StatefulSet has a name of its own that a volume can have.",
                "The server accepts the StatefulSet unseen; its pods get volumes of that name and are refused (StatefulSet"
                        + " controller, core validation ValidateVolumes).",
                "Write metadata.name, such as data, and mount it by this name.",
                "STS-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Set<String> seen = new HashSet<>();
            for (Spot claim : workload.claimTemplates()) {
                Spot name = claim.at("metadata", "name");
                fault(name, seen).ifPresent(fault -> verdict.broken(name, fault));
            }
        }
    }

    private static Optional<String> fault(Spot name, Set<String> seen) {
        if (name.isEmptyOrAbsent()) {
            return Optional.of("the claim template has no name");
        }
        if (!seen.add(name.textOrEmpty())) {
            return Optional.of("two claim templates are named " + Names.quoted(name.textOrEmpty()));
        }
        return name.text().flatMap(Names.DNS_LABEL::fault);
    }
}
