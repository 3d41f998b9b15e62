package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A replica knows the password of its master. */
final class MasterAuthMissing implements Rule {

    @Override
    public About about() {
        return About.ha(
                "master-auth-missing",
                Severity.ERROR,
                "A release whose Redis asks for a password gives it to the replicas and to Sentinel.",
                "A replica without masterauth cannot copy, a Sentinel without auth-pass takes the master"
                        + " for dead; with min-replicas every write is refused (redis.conf, masterauth; sentinel.conf,"
                        + " auth-pass).",
                "Write masterauth in redis.conf and sentinel auth-pass in sentinel.conf.",
                "auth");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Directive password = release.redisConf().last("requirepass").orElse(null);
        if (password == null || password.argument(0).isEmpty() || release.replicas() == 1) {
            return;
        }
        if (release.redisConf().last("masterauth").isEmpty() && !isScripted(release, "masterauth")) {
            verdict.broken(password.spot(), "requirepass is set and masterauth is not, so no replica can copy");
        }
        if (!release.sentinelConf().all().isEmpty()
                && release.sentinelConf().last("sentinel auth-pass").isEmpty()
                && !isScripted(release, "auth-pass")) {
            verdict.broken(
                    release.sentinelConf().all().get(0).spot(),
                    "requirepass is set in redis.conf and sentinel auth-pass is not, so Sentinel cannot ask Redis");
        }
    }

    /** A script writes the line; one that changes a line that is there does not. */
    private static boolean isScripted(RedisPods release, String directive) {
        Pattern writes =
                Pattern.compile("(?m)^(?!\\h*#)(?!.*\\bs[/|#,]\\^?(sentinel )?" + directive + ").*" + directive);
        return release.scripts().all().stream()
                .anyMatch(
                        script -> script.uses(directive) && script.find(writes).isPresent());
    }
}
