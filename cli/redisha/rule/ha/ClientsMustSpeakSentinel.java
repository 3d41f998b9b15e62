package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Where clients find the master. */
final class ClientsMustSpeakSentinel implements Rule {

    @Override
    public About about() {
        return About.ha(
                "clients-must-speak-sentinel",
                Severity.INFO,
                "Something leads clients that speak plain Redis to the master.",
                "No Service of the release points at the master alone: a client that does not ask Sentinel"
                        + " lands on a replica two times of three, and reads READONLY (Redis documentation, Sentinel"
                        + " clients).",
                "Use clients that speak Sentinel, or put HAProxy in front.",
                "haproxy.enabled");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        for (RedisPods release : releases.redis()) {
            boolean proxied = !releases.proxiesOf(release).isEmpty();
            if (release.replicas() > 1 && !proxied && !release.services().isEmpty()) {
                verdict.broken(
                        release.workload().manifest().spot().at("metadata", "name"),
                        "no proxy in this input leads to the master of "
                                + release.workload().manifest().name());
            }
        }
    }
}
