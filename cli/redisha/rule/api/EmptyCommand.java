package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A probe or hook that runs a command has one. */
final class EmptyCommand implements Rule {

    @Override
    public About about() {
        return About.api(
                "empty-command",
                Severity.ERROR,
                "exec of a probe or lifecycle hook has a command.",
                "The API server refuses an empty command (core validation, validateExecAction).",
                "Write the program and its arguments as a list.",
                "PROBE-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler handler : Handler.of(evidence)) {
            Spot command = handler.spot().at("exec", "command");
            if (handler.spot().at("exec").exists() && command.isEmptyOrAbsent()) {
                verdict.broken(command, "exec has no command");
            }
        }
    }
}
