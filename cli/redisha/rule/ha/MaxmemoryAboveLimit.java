package redisha.rule.ha;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Redis evicts before it is killed. */
final class MaxmemoryAboveLimit implements Rule {

    @Override
    public About about() {
        return About.ha(
                "maxmemory-above-limit",
                Severity.WARNING,
                "maxmemory is at most some 80 % of the memory limit of the container.",
                "The kernel kills Redis at the limit, whatever maxmemory says; forks, output buffers and"
                        + " the replication backlog come on top of maxmemory (redis.conf, maxmemory).",
                "Raise the limit, or lower maxmemory to three quarters of it.",
                "redis.config.maxmemory");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot limit = release.redis().at("resources", "limits", "memory");
        OptionalLong bytes = Bytes.ofQuantity(limit);
        release.redisConf().last("maxmemory").ifPresent(line -> {
            long wanted = Bytes.ofRedis(line.argument(0)).orElse(0);
            if (bytes.isEmpty() || wanted == 0) {
                return;
            }
            String problem = "maxmemory is " + Bytes.mebibytes(wanted) + " and the container may use "
                    + Bytes.mebibytes(bytes.getAsLong());
            if (wanted >= bytes.getAsLong()) {
                verdict.broken(
                        Severity.ERROR,
                        line.spot(),
                        problem + ", so Redis is killed before it evicts",
                        "Write " + Bytes.mebibytes(bytes.getAsLong() / 4 * 3).replace(" MiB", "mb") + " or less.");
            } else if (wanted > bytes.getAsLong() / 100 * 85) {
                verdict.broken(line.spot(), problem);
            }
        });
    }
}
