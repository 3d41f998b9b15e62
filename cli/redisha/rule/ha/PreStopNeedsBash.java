package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A hook runs under the shell that it is given to. */
final class PreStopNeedsBash implements Rule {

    @Override
    public About about() {
        return About.ha(
                "pre-stop-needs-bash",
                Severity.WARNING,
                "A preStop hook that is run by sh uses the words of sh.",
                "A POSIX shell such as dash has no [[: the test fails, and the hook hands nothing over"
                        + " without anybody being told (dash; POSIX, Shell Command Language).",
                "Write [ ... ] with = in place of ==, or run the hook by bash where the image has it.",
                "");
    }

    private static final Pattern DOUBLE_BRACKET = Pattern.compile("(^|[\\s;&|(!])\\[\\[\\s");
    private static final Pattern SHELL = Pattern.compile("(.*/)?(sh|dash|ash)");

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        judge(release, release.redis(), verdict);
        judge(release, release.sentinel(), verdict);
    }

    private static void judge(RedisPods release, Spot container, Verdict verdict) {
        List<Spot> command =
                container.at("lifecycle", "preStop", "exec", "command").items();
        if (command.isEmpty() || !SHELL.matcher(command.get(0).textOrEmpty()).matches()) {
            return;
        }
        for (Script script : release.hook(container, "preStop")) {
            // Looking for the brackets first spares most scripts the pattern.
            if (script.uses("[[")) {
                script.find(DOUBLE_BRACKET)
                        .ifPresent(spot -> verdict.broken(
                                spot, command.get(0).textOrEmpty() + " runs this preStop hook, which uses [["));
            }
        }
    }
}
