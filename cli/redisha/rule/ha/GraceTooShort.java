package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A stopping Redis has the time that it needs. */
final class GraceTooShort implements Rule {

    @Override
    public About about() {
        return About.ha(
                "grace-too-short",
                Severity.WARNING,
                "terminationGracePeriodSeconds covers the preStop hook and what Redis takes to stop.",
                "The hook and the stop share the grace period; Redis waits up to shutdown-timeout (10 s)"
                        + " for lagging replicas after TERM, and is killed when the time is over (redis.conf;"
                        + " Kubernetes documentation, pod termination).",
                "Write the sum and some 10 s more.",
                "redis.terminationGracePeriodSeconds");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot grace = release.workload().spec().at("terminationGracePeriodSeconds");
        long given = grace.integer().orElse(30);
        long hook = HookTime.seconds(release.hook(release.redis(), "preStop"));
        long stop = release.redisConf().number("shutdown-timeout").orElse(10);
        if (release.replicas() > 1 && given < hook + stop) {
            verdict.broken(
                    grace,
                    "the grace period is " + given + " s, the preStop hook may take " + hook + " s and Redis another "
                            + stop + " s",
                    "Write " + (hook + stop + 10) + ".");
        }
    }
}
