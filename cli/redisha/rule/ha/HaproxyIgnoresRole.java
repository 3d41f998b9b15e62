package redisha.rule.ha;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A proxy knows a master from a replica. */
final class HaproxyIgnoresRole implements Rule {

    /** The answer to INFO or ROLE, as text or in the hexadecimal digits of a binary check. */
    private static final Pattern ROLE = Pattern.compile("(?i)role|master|6d6173746572");

    @Override
    public About about() {
        return About.ha(
                "haproxy-ignores-role",
                Severity.WARNING,
                "Some check of HAProxy asks who is master.",
                "A replica answers a connection and a PING as the master does (HAProxy configuration manual, option"
                        + " redis-check): clients reach a member that refuses writes, after a failover for good.",
                "Write option tcp-check, tcp-check send INFO\\ replication\\r\\n and tcp-check expect string"
                        + " role:master.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().stream()
                .filter(proxy -> proxy.config().sections().stream().noneMatch(HaproxyIgnoresRole::asks))
                .forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {
        proxy.config().sections().stream()
                .filter(section -> proxy.release()
                        .map(release -> leadsTo(release, section))
                        .orElseGet(() -> section.hasLine("option", "redis-check")))
                .forEach(section -> verdict.broken(
                        section.spot(), section.name() + " takes every member that answers, master or not"));
    }

    /** Whether something finds out the role, be it a program that this cannot read. */
    private static boolean asks(HaproxySection section) {
        return section.asksSentinel()
                || section.checks("expect")
                        .anyMatch(line -> ROLE.matcher(line.text()).find())
                || section.hasLine("option", "external-check")
                || section.servers().anyMatch(server -> server.has("agent-check"));
    }

    private static boolean leadsTo(RedisPods release, HaproxySection section) {
        long port = release.redisConf().number("port").orElse(6379);
        OptionalLong tls = release.redisConf().number("tls-port");
        return release.replicas() > 1
                && section.servers()
                        .map(HaproxyServer::port)
                        .anyMatch(each -> each.equals(OptionalLong.of(port)) || each.isPresent() && each.equals(tls));
    }
}
