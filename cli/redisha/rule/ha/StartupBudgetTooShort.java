package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A large data set has the time to load. */
final class StartupBudgetTooShort implements Rule {

    @Override
    public About about() {
        return About.ha(
                "startup-budget-too-short",
                Severity.WARNING,
                "The probes let Redis load and copy as much data as it may hold.",
                "A container that does not pass its startup probe in time is killed and starts to load"
                        + " anew, for ever (Kubernetes documentation, probes). Counted are 30 MiB a second for loading"
                        + " and copying.",
                "Raise failureThreshold or periodSeconds of the startup probe.",
                "redis.startupProbe.failureThreshold");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot probe = release.redis().at("startupProbe").exists()
                ? release.redis().at("startupProbe")
                : release.redis().at("livenessProbe");
        if (!probe.exists()) {
            return;
        }
        long budget = probe.at("initialDelaySeconds").integer().orElse(0)
                + probe.at("periodSeconds").integer().orElse(10)
                        * probe.at("failureThreshold").integer().orElse(3);
        long wanted = Bytes.ofRedis(release.redisConf().text("maxmemory")).orElse(0);
        long data = wanted > 0
                ? wanted
                : Bytes.ofQuantity(release.redis().at("resources", "limits", "memory"))
                        .orElse(0);
        long needed = data / (30L << 20);
        if (needed > budget) {
            verdict.broken(
                    probe,
                    "Redis is killed after " + budget + " s of starting, and " + Bytes.mebibytes(data) + " take some "
                            + needed + " s to load",
                    "Allow " + needed + " s: periodSeconds x failureThreshold.");
        }
    }
}
