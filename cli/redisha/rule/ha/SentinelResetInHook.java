package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** No hook makes Sentinel forget. */
final class SentinelResetInHook implements Rule {
    private static final Pattern RESET = Pattern.compile("sentinel\\s+reset\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return About.ha(
                "sentinel-reset-in-hook",
                Severity.WARNING,
                "No hook runs SENTINEL RESET.",
                "After a reset Sentinel knows no replica and no other Sentinel for some 10 s; a failover"
                        + " then finds nobody to promote, or promotes a second master (Redis documentation, Sentinel,"
                        + " removing the old master).",
                "Take it out, and reset Sentinels by hand, one after another with 30 s between, when a"
                        + " member has gone for good.",
                "");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        for (Spot container : release.workload().allContainers()) {
            for (String hook : List.of("postStart", "preStop")) {
                for (Script script : release.hook(container, hook)) {
                    for (String begin : List.of("sentinel", "SENTINEL")) {
                        script.matches(begin, RESET)
                                .forEach(reset -> verdict.broken(
                                        script.placeOf(reset.start()),
                                        hook + " of " + container.at("name").textOrEmpty()
                                                + " resets a Sentinel each time"));
                    }
                }
            }
        }
    }
}
