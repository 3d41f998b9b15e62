package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A check gives the password. */
final class HaproxyDoesNotLogIn implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-does-not-log-in",
                Severity.ERROR,
                "The checks log in where Redis or Sentinel asks for a password.",
                "Without AUTH every answer is NOAUTH, so no server is ever up (Redis documentation, AUTH).",
                "Send AUTH before the question.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        RedisPods release = proxy.release().orElse(null);
        if (release == null) {
            return;
        }
        SectionFaults<String> faults = new SectionFaults<>();
        if (!release.redisConf().text("requirepass").isEmpty()) {
            proxy.config().redis().forEach(section -> judge(section, "redis.conf", faults));
        }
        if (!release.sentinelConf().text("requirepass").isEmpty()) {
            proxy.config().votes().forEach(section -> judge(section, "sentinel.conf", faults));
        }
        faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
    }

    private static void judge(HaproxySection section, String file, SectionFaults<String> faults) {
        if (!section.logsIn()) {
            faults.add(
                    file, section, section.spot(), "the check does not log in, and " + file + " asks for a password");
        }
    }
}
