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

        boolean voted = proxy.config().votes().findAny().isPresent();
        proxy.config()
                .masters()
                .filter(section -> !voted && section.servers().count() > 1)
                .forEach(section -> verdict.broken(
                        section.spot(), section.name() + " believes each server that calls itself master"));
    }
}
