package redisha.rule.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A hook ends before the pod is killed. */
final class HookOutlastsGrace implements Rule {
    private static final int ZERO_ALLOWED = 33;
    private static final Pattern FIRST_SLEEP =
            Pattern.compile("\\s*(?:exec\\s+)?(?:/bin/)?sleep\\s+(\\d{1,9})s?\\b(?!\\.|\\s*&(?!&)).*", Pattern.DOTALL);

    @Override
    public About about() {
        return About.api(
                "hook-outlasts-grace",
                Severity.ERROR,
                "A lifecycle hook sleeps no longer than the pod's terminationGracePeriodSeconds.",
                "The API server refuses a longer sleep (core validation, validateSleepAction); a sleeping command is"
                        + " killed with the container before that could stop by itself (Kubernetes documentation,"
                        + " Container Lifecycle Hooks).",
                "Raise terminationGracePeriodSeconds above the sleep and the time to stop, or sleep less.",
                "PROBE-08",
                "PROBE-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler hook : Handler.hooks(evidence)) {
            judgeSleep(hook, evidence.minor(), verdict);
            judgeCommand(hook, verdict);
        }
    }

    private static void judgeSleep(Handler hook, int minor, Verdict verdict) {
        Spot seconds = hook.spot().at("sleep", "seconds");
        if (seconds.integer().isEmpty()) {
            return;
        }
        long asked = seconds.integer().getAsLong();
        if (asked > hook.grace()) {
            verdict.broken(seconds, "sleeps " + asked + " seconds, and the pod has " + hook.grace() + " to stop");
        } else if (asked == 0 && minor < ZERO_ALLOWED) {
            verdict.broken(
                    seconds,
                    "sleeps 0 seconds, which Kubernetes takes from 1." + ZERO_ALLOWED + " on",
                    "Remove the hook.");
        }
    }

    private static void judgeCommand(Handler hook, Verdict verdict) {
        Spot command = hook.spot().at("exec", "command");
        // The grace period does not run while a container starts.
        if (!hook.spot().path().endsWith("preStop")) {
            return;
        }
        OptionalLong asked =
                sleep(command.items().stream().map(Spot::textOrEmpty).toList());
        if (asked.isPresent() && asked.getAsLong() >= hook.grace()) {
            verdict.broken(
                    Severity.WARNING,
                    command,
                    "sleeps " + asked.getAsLong() + " seconds first, and the pod has " + hook.grace() + " to stop",
                    "Raise terminationGracePeriodSeconds above the sleep and the time to stop, or sleep less.");
        }
    }

    /** How long a command sleeps before all else: of {@code sleep 5} and {@code sh -c 'sleep 5; ...'}. */
    private static OptionalLong sleep(List<String> command) {
        boolean shell = command.size() == 3
                && command.get(0).endsWith("sh")
                && command.get(1).endsWith("c");
        Matcher sleep = FIRST_SLEEP.matcher(shell ? command.get(2) : String.join(" ", command));
        return sleep.matches() ? OptionalLong.of(Long.parseLong(sleep.group(1))) : OptionalLong.empty();
    }
}
