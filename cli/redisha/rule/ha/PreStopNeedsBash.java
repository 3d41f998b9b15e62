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
                "A preStop hook uses the words of the shell that runs it, and the image has that shell.",
                "A POSIX shell such as dash has no [[: the test fails, and the hook hands nothing over"
                        + " without anybody being told (dash; POSIX, Shell Command Language).",
                "Write [ ... ] with = in place of ==, or run the hook by bash where the image has it.",
                "");
    }

    private static final Pattern DOUBLE_BRACKET = Pattern.compile("(^|[\\s;&|(!])\\[\\[\\s");
    private static final Pattern BASH = Pattern.compile("(.*/)?bash");
    private static final Pattern FOR_BASH = Pattern.compile("#!.*\\bbash\\b");
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
        if (command.isEmpty()) {
            return;
        }
        String program = command.get(0).textOrEmpty();
        List<Script> run = release.hook(container, "preStop");
        String image = container.at("image").textOrEmpty();
        if (image.contains("alpine") && (BASH.matcher(program).matches() || isWrittenForBash(program, run))) {
            verdict.broken(command.get(0), "this preStop hook is run by bash, which " + image + " does not have");
        }
        if (!SHELL.matcher(program).matches()) {
            return;
        }
        for (Script script : run) {
            // Looking for the brackets first spares most scripts the pattern.
            if (script.uses("[[")) {
                script.find(DOUBLE_BRACKET)
                        .ifPresent(spot -> verdict.broken(spot, program + " runs this preStop hook, which uses [["));
            }
        }
    }

    /** A script that is run by itself is run by what its first line names. */
    private static boolean isWrittenForBash(String program, List<Script> run) {
        return run.stream()
                .filter(script -> !script.name().isEmpty() && program.endsWith("/" + script.name()))
                .anyMatch(script -> FOR_BASH.matcher(script.text()).lookingAt());
    }
}
