package redisha.rule.ha;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A master that comes back empty is no master. */
final class PersistenceWithoutStartGuard implements Rule {
    private static final Pattern UNSEEN = Pattern.compile("\\.sh\\b");

    @Override
    public About about() {
        return About.ha(
                "persistence-without-start-guard",
                Severity.ERROR,
                "Where a restarted master comes back without data, something asks Sentinel before Redis" + " starts.",
                "A master that restarts within down-after-milliseconds is still the master; with an empty"
                        + " disk it makes all replicas drop their data (Redis documentation, replication; measured: 0"
                        + " of 500 keys left, and master-reboot-down-after-period did not help).",
                "Keep the data on a persistent volume with save or appendonly, or start Redis by a script"
                        + " that waits for a failover when Sentinel names this member as master and it has no data.",
                "redis.startGuard.enabled");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        if (release.replicas() == 1 || release.redisConf().all().isEmpty() || mayBeGuarded(release)) {
            return;
        }
        Directives conf = release.redisConf();
        Spot volume = dataVolume(release);
        boolean appends = conf.text("appendonly").equalsIgnoreCase("yes");
        Optional<Directive> save = conf.last("save");
        if (!appends && save.isPresent() && save.get().arguments().stream().allMatch(String::isEmpty)) {
            verdict.broken(
                    save.get().spot(), "Redis saves nothing, so a restarted master has no data and no start guard");
        } else if (!volume.exists()) {
            verdict.broken(release.redis().at("volumeMounts"), "no volume holds the data, and there is no start guard");
        } else if (volume.at("emptyDir").tree() != null) {
            verdict.broken(
                    volume.at("emptyDir"),
                    "the data is in an emptyDir, which goes with the pod, and there is no start guard");
        }
    }

    /** Redis is started by a script that knows of Sentinel, or that is not in the input. */
    private static boolean mayBeGuarded(RedisPods release) {
        List<Script> run = release.runBy(release.redis());
        boolean knowsSentinel = run.stream().anyMatch(script -> script.uses("sentinel") || script.uses("SENTINEL"));
        boolean named = run.stream()
                .filter(script -> script.name().isEmpty())
                .anyMatch(script -> UNSEEN.matcher(script.text()).find());
        boolean seen = run.stream().anyMatch(script -> !script.name().isEmpty());
        return knowsSentinel || named && !seen;
    }

    /** The volume or claim template that holds the folder of {@code dir}; an absent spot when none does. */
    private static Spot dataVolume(RedisPods release) {
        String folder = release.redisConf().text("dir").isEmpty()
                ? "/data"
                : release.redisConf().text("dir");
        String name = "";
        int longest = 0;
        for (Spot mount : release.redis().at("volumeMounts").items()) {
            String path = mount.at("mountPath").textOrEmpty();
            if ((folder.equals(path) || folder.startsWith(path + "/")) && path.length() > longest) {
                longest = path.length();
                name = mount.at("name").textOrEmpty();
            }
        }
        for (Spot claim : release.workload().claimTemplates()) {
            if (claim.at("metadata", "name").textOrEmpty().equals(name)) {
                return claim;
            }
        }
        for (Spot volume : release.workload().volumes()) {
            if (volume.at("name").textOrEmpty().equals(name)) {
                return volume;
            }
        }
        return release.redis().at("dataVolume");
    }
}
