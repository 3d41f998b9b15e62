package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Sentinel takes addresses, unless it is told to take names. */
final class HostnamesNotResolved implements Rule {
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9._-]+");

    @Override
    public About about() {
        return About.ha(
                "hostnames-not-resolved",
                Severity.ERROR,
                "Where members are known by names, sentinel.conf says resolve-hostnames yes.",
                "Sentinel refuses to start with the name of a master that it may not resolve, and with"
                        + " announce-hostnames alone it has no names to tell (Redis documentation, Sentinel, IP Addresses"
                        + " and DNS names).",
                "Write sentinel resolve-hostnames yes before the line sentinel monitor.",
                "sentinel.resolveHostnames");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            Directives conf = release.sentinelConf();
            if (conf.text("sentinel resolve-hostnames").equals("yes")
                    || release.scripts().all().stream().anyMatch(script -> script.uses("resolve-hostnames"))) {
                continue;
            }
            release.monitors().stream()
                    .filter(monitor -> NAME.matcher(monitor.argument(1)).matches())
                    .forEach(monitor -> verdict.broken(
                            monitor.spot(),
                            "the master is " + monitor.argument(1) + ", a name, and names are not resolved"));
            conf.last("sentinel announce-hostnames")
                    .filter(line -> line.argument(0).equals("yes"))
                    .ifPresent(line -> verdict.broken(
                            Severity.WARNING,
                            line.spot(),
                            "names are to be announced, and Sentinel takes addresses only",
                            about().remedy()));
        }
    }
}
