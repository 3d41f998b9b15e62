package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Sentinel votes until the hand-over is done. */
final class SentinelWithoutPreStop implements Rule {

    @Override
    public About about() {
        return About.ha(
                "sentinel-without-pre-stop",
                Severity.INFO,
                "Sentinel stays until the Redis beside it has handed over.",
                "All containers of a pod get their TERM together; a Sentinel that goes at once is missing"
                        + " in the vote on the failover that the hook of Redis asks for (Kubernetes documentation, pod"
                        + " termination).",
                "Add a preStop hook that waits until the local Redis is no longer master.",
                "sentinel.lifecycle");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot hook = release.sentinel().at("lifecycle", "preStop");
        if (release.replicas() > 1 && release.redis().at("lifecycle", "preStop").exists() && !hook.exists()) {
            verdict.broken(hook, "the container of Sentinel has no preStop hook, so it stops before Redis hands over");
        }
    }
}
