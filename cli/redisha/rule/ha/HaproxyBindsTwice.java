package redisha.rule.ha;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** One door for one purpose. */
final class HaproxyBindsTwice implements Rule {
    private static final Pattern PORT = Pattern.compile(".*:(\\d{1,5})");

    @Override
    public About about() {
        return About.ha(
                "haproxy-binds-twice",
                Severity.ERROR,
                "No two sections of a haproxy.cfg bind the same port.",
                "The sections of one port share its connections at random: clients for the master end at a"
                        + " replica, or at the health page (HAProxy binds with SO_REUSEPORT).",
                "Give each section a port of its own.",
                "haproxy.extraConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Map<String, HaproxySection> bound = new HashMap<>();
        for (HaproxySection section : proxy.config().sections()) {
            section.lines("bind").forEach(line -> {
                Matcher port = PORT.matcher(line.word(1));
                HaproxySection first = port.matches() ? bound.putIfAbsent(port.group(1), section) : null;
                if (first != null && first != section && isEverywhere(line.word(1))) {
                    verdict.broken(line.spot(), "port " + port.group(1) + " is bound by " + first.name() + " already");
                }
            });
        }
    }

    private static boolean isEverywhere(String address) {
        return address.startsWith(":")
                || address.startsWith("*:")
                || address.startsWith("[::]:")
                || address.startsWith("0.0.0.0:");
    }
}
