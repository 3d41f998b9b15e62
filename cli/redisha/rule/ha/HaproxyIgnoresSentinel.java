package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Who is master is for Sentinel to say. */
final class HaproxyIgnoresSentinel implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-ignores-sentinel",
                Severity.WARNING,
                "A backend for the master asks Sentinel, and not the role alone.",
                "An old master that comes back calls itself master until Sentinel tells it otherwise, after"
                        + " 8 s and more, and gets its share of the writes, which are lost.",
                "Ask the Sentinels too, and choose the server by their votes.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        HaproxyConfig config = proxy.config();
        config.masters()
                .filter(section -> section.servers().count() > 1 && !isVoted(section, config))
                .forEach(section -> verdict.broken(
                        section.spot(), section.name() + " believes each server that calls itself master"));
    }

    /** Votes count where the backend, or what leads to it, asks for them. */
    private static boolean isVoted(HaproxySection master, HaproxyConfig config) {
        return config.votes().anyMatch(vote -> config.frontendsOf(master).anyMatch(section -> section.asksFor(vote)));
    }
}
