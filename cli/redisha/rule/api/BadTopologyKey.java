package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A topology is named by a label of nodes. */
final class BadTopologyKey implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-topology-key",
                Severity.ERROR,
                "topologyKey of pod affinity, anti-affinity and spread constraints is the key of a label.",
                "The API server refuses an empty or malformed key (core validation, validatePodAffinityTerm and"
                        + " validateTopologySpreadConstraints).",
                "Write kubernetes.io/hostname for nodes or topology.kubernetes.io/zone for zones.",
                "SCH-02",
                "SCH-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Stream.of(
                            Scheduling.terms(workload, "podAffinity"),
                            Scheduling.terms(workload, "podAntiAffinity"),
                            Scheduling.constraints(workload))
                    .flatMap(terms -> terms.stream())
                    .map(term -> term.at("topologyKey"))
                    .forEach(key -> judge(key, verdict));
        }
    }

    private static void judge(Spot key, Verdict verdict) {
        if (key.isEmptyOrAbsent()) {
            verdict.broken(key, "there is no topologyKey");
        } else {
            key.text().flatMap(Names.QUALIFIED_NAME::fault).ifPresent(fault -> verdict.broken(key, fault));
        }
    }
}
