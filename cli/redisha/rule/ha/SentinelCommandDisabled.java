package redisha.rule.ha;

import java.util.Locale;
import java.util.Set;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Sentinel may give its commands. */
final class SentinelCommandDisabled implements Rule {
    private static final Set<String> NEEDED = Set.of(
            "CONFIG",
            "SLAVEOF",
            "REPLICAOF",
            "PSYNC",
            "SYNC",
            "REPLCONF",
            "INFO",
            "PING",
            "MULTI",
            "EXEC",
            "CLIENT",
            "PUBLISH",
            "SUBSCRIBE",
            "AUTH",
            "SCRIPT",
            "ROLE");

    @Override
    public About about() {
        return About.ha(
                "sentinel-command-disabled",
                Severity.ERROR,
                "No command that Sentinel or replication needs is renamed.",
                "Sentinel reconfigures Redis by REPLICAOF or SLAVEOF, CONFIG REWRITE and CLIENT KILL in one"
                        + " MULTI, and replicas copy by PSYNC; with one of them renamed no failover ends (sentinel.c,"
                        + " sentinelSendSlaveOf).",
                "Take the line out; restrict people by ACL instead.",
                "redis.disableCommands");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        release.redisConf().named("rename-command").forEach(line -> {
            String command = line.argument(0).toUpperCase(Locale.ROOT);
            if (NEEDED.contains(command) && !isTold(release, command)) {
                verdict.broken(
                        line.spot(),
                        command + (line.argument(1).isEmpty() ? " is disabled" : " is renamed")
                                + ", and Sentinel or a replica needs it");
            }
        });
    }

    /** Sentinel knows the other name of some commands. */
    private static boolean isTold(RedisPods release, String command) {
        return release.sentinelConf().named("sentinel rename-command").anyMatch(line -> line.argument(1)
                .equalsIgnoreCase(command));
    }
}
