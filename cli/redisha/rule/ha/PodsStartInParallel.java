package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The first member is there before the others ask. */
final class PodsStartInParallel implements Rule {

    @Override
    public About about() {
        return About.ha(
                "pods-start-in-parallel",
                Severity.INFO,
                "Pods start one after another.",
                "At the first start of all members at the same time nobody knows a master yet, and each"
                        + " start script has to decide alone; scripts that do not expect this make two masters.",
                "Write podManagementPolicy: OrderedReady, unless the start scripts agree on the first"
                        + " master, as those of redisha do.",
                "podManagementPolicy");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot policy = release.workload().manifest().spot().at("spec", "podManagementPolicy");
        if (release.replicas() > 1 && policy.textOrEmpty().equals("Parallel")) {
            verdict.broken(policy, "all " + release.replicas() + " members start at the same time");
        }
    }
}
