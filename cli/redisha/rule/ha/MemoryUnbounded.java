package redisha.rule.ha;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Redis knows its limit. */
final class MemoryUnbounded implements Rule {

    @Override
    public About about() {
        return About.ha(
                "maxmemory-unset",
                Severity.INFO,
                "A Redis with a memory limit has maxmemory.",
                "maxmemory 0 means no limit: the data grows until the kernel kills Redis, and it does so"
                        + " again after each restart (redis.conf).",
                "Write three quarters of the memory limit.",
                "redis.config.maxmemory");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot limit = release.redis().at("resources", "limits", "memory");
        OptionalLong bytes = Bytes.ofQuantity(limit);
        long wanted = Bytes.ofRedis(release.redisConf().text("maxmemory")).orElse(0);
        if (bytes.isPresent() && wanted == 0 && !release.redisConf().all().isEmpty()) {
            verdict.broken(
                    limit,
                    "the container may use " + Bytes.mebibytes(bytes.getAsLong()) + " and maxmemory is not set",
                    "Write maxmemory "
                            + Bytes.mebibytes(bytes.getAsLong() / 4 * 3).replace(" MiB", "mb") + ".");
        }
    }
}
