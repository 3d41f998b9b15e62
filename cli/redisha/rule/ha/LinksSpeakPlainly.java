package redisha.rule.ha;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Members speak to each other as they answer. */
final class LinksSpeakPlainly implements Rule {
    @Override
    public About about() {
        return About.ha(
                "links-speak-plainly",
                Severity.ERROR,
                "Where Redis speaks TLS only, replicas and Sentinels connect with TLS.",
                "tls-replication is no by default, in redis.conf for the link of a replica to its master,"
                        + " in sentinel.conf for all that Sentinel connects to: plain connections to a TLS port are"
                        + " closed, so nothing is copied and the master counts as down (Redis documentation, TLS).",
                "Write tls-replication yes.",
                "redis.tlsReplication");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            if (release.redisConf().isTlsOnly()) {
                Directive port = release.redisConf().last("tls-port").orElseThrow();
                if (release.replicas() > 1) {
                    judge(release.redisConf(), port, "replicas", verdict);
                }
                judge(release.sentinelConf(), port, "Sentinels", verdict);
            }
        }
    }

    private static void judge(Directives conf, Directive port, String who, Verdict verdict) {
        Optional<Directive> link = conf.last("tls-replication");
        if (!conf.all().isEmpty()
                && !link.map(line -> line.argument(0)).orElse("no").equals("yes")) {
            verdict.broken(
                    link.orElse(port).spot(),
                    "Redis speaks TLS only, on port " + port.argument(0) + ", and " + who + " connect without");
        }
    }
}
