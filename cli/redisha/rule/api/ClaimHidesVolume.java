package redisha.rule.api;

import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The claims of a StatefulSet take no volume's name. */
final class ClaimHidesVolume implements Rule {

    @Override
    public About about() {
        return About.api(
                "claim-hides-volume",
                Severity.WARNING,
                "No volume of a StatefulSet is called as one of its claim templates.",
                "The claim takes the place of the volume, which is silently dropped (statefulset controller,"
                        + " updateStorage).",
                "Remove the volume, or rename it and what mounts it.",
                "VOL-14");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream().filter(Workload::isStatefulSet).forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Set<String> claims = workload.claimTemplates().stream()
                .map(claim -> claim.at("metadata", "name").textOrEmpty())
                .collect(Collectors.toSet());
        for (Spot volume : workload.volumes()) {
            Spot name = volume.at("name");
            if (!name.isEmptyOrAbsent() && claims.contains(name.textOrEmpty())) {
                verdict.broken(
                        name,
                        "the claim template " + Names.quoted(name.textOrEmpty()) + " takes the place of this volume");
            }
        }
    }
}
