package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A drain asks before it takes a member. */
final class MembersWithoutBudget implements Rule {

    @Override
    public About about() {
        return About.ha(
                "members-without-budget",
                Severity.INFO,
                "A PodDisruptionBudget covers the members.",
                "Without one, nodes that are drained at the same time take as many members as they hold"
                        + " (Kubernetes documentation, disruptions).",
                "Add a PodDisruptionBudget with maxUnavailable: 1.",
                "podDisruptionBudget");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        if (release.replicas() > 2 && release.budgets().isEmpty()) {
            verdict.broken(
                    release.workload().manifest().spot().at("metadata", "name"),
                    "no PodDisruptionBudget covers the pods of "
                            + release.workload().manifest().name());
        }
    }
}
