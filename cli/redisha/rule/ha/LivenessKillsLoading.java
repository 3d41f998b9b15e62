package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Loading is a sign of life. */
final class LivenessKillsLoading implements Rule {
    private static final Pattern WANTS_PONG = Pattern.compile("PONG");
    private static final List<String> FORGIVING = List.of("LOADING", "MASTERDOWN", "BUSY");

    @Override
    public About about() {
        return About.ha(
                "liveness-kills-loading",
                Severity.WARNING,
                "The liveness probe of Redis takes every answer for life.",
                "A Redis that loads its data answers LOADING, one without its master MASTERDOWN; a probe"
                        + " that wants PONG kills it, and the next start begins to load anew (Redis documentation,"
                        + " PING).",
                "Accept every answer, or LOADING and MASTERDOWN beside PONG.",
                "redis.livenessProbe");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot probe = release.redis().at("livenessProbe");
        List<Script> run = release.scripts().run(probe.at("exec", "command").items());
        boolean forgives = run.stream().anyMatch(script -> FORGIVING.stream().anyMatch(script::uses));
        if (forgives) {
            return;
        }
        run.stream()
                .flatMap(script -> script.find(WANTS_PONG).stream())
                .findFirst()
                .ifPresent(spot -> verdict.broken(
                        release.redis().at("startupProbe").exists() ? Severity.INFO : Severity.WARNING,
                        spot,
                        "the liveness probe wants PONG, which a Redis that is loading does not answer",
                        remedy()));
    }

    private static String remedy() {
        return "Accept LOADING and MASTERDOWN beside PONG.";
    }
}
