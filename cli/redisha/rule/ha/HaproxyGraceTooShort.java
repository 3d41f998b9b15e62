package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A soft stop ends before the kubelet ends it. */
final class HaproxyGraceTooShort implements Rule {
    private static final Pattern SOFT_STOP = Pattern.compile("USR1");

    @Override
    public About about() {
        return About.ha(
                "haproxy-grace-too-short",
                Severity.WARNING,
                "The grace period of HAProxy covers its preStop hook and hard-stop-after.",
                "What is left of the soft stop when the grace period ends is killed (Kubernetes"
                        + " documentation, pod termination; HAProxy configuration manual, hard-stop-after).",
                "Raise terminationGracePeriodSeconds, or lower hard-stop-after.",
                "haproxy.terminationGracePeriodSeconds");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Spot grace = proxy.workload().spec().at("terminationGracePeriodSeconds");
        long given = grace.integer().orElse(30);
        List<Script> hook = proxy.scripts()
                .run(proxy.container()
                        .at("lifecycle", "preStop", "exec", "command")
                        .items());
        long waits = HookTime.seconds(hook);
        // After TERM there is no soft stop to end.
        long stop = hook.stream().anyMatch(script -> script.find(SOFT_STOP).isPresent()) ? hardStopAfter(proxy) : 0;
        if (given < waits + stop) {
            verdict.broken(
                    grace,
                    "the grace period is " + given + " s, the preStop hook waits " + waits + " s"
                            + (stop == 0 ? "" : " and the soft stop that it begins may take " + stop + " s"),
                    "Write " + (waits + stop + 5) + ".");
        }
    }

    /** In seconds, 0 when it is not given. */
    private static long hardStopAfter(HaproxyPods proxy) {
        return proxy.config()
                .ofKind("global")
                .flatMap(section -> section.lines("hard-stop-after"))
                .mapToLong(line -> HaproxySection.milliseconds(line.word(1)).orElse(0) / 1000)
                .max()
                .orElse(0);
    }
}
