package redisha.rule.ha;

import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A server is asked where it listens. */
final class HaproxyAsksWrongPort implements Rule {
    @Override
    public About about() {
        return About.ha(
                "haproxy-asks-wrong-port",
                Severity.ERROR,
                "The ports of the servers are those that Redis and Sentinel listen on.",
                "Nothing answers on another port, so the server is never up: without votes nobody is"
                        + " served (HAProxy configuration manual, server).",
                "Write the port of redis.conf or sentinel.conf, or that of the Service in front of it.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        for (HaproxyPods proxy : releases.haproxies()) {
            proxy.release().ifPresent(release -> {
                SectionFaults<Long> faults = new SectionFaults<>();
                ReleasePorts ports = releases.ports(release);
                Set<Long> redis = ports.ofRedis();
                Set<Long> sentinel = ports.ofSentinel();
                proxy.config().redis().forEach(section -> judge(section, redis, "Redis", faults));
                proxy.config().votes().forEach(section -> judge(section, sentinel, "Sentinel", faults));
                faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
            });
        }
    }

    private static void judge(HaproxySection section, Set<Long> known, String who, SectionFaults<Long> faults) {
        section.servers()
                .filter(server -> server.port().isPresent()
                        && !known.contains(server.port().getAsLong()))
                .findFirst()
                .ifPresent(server -> faults.add(
                        server.port().getAsLong(),
                        section,
                        server.spot(),
                        who + " is asked on port " + server.port().getAsLong() + " and listens on "
                                + known.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
