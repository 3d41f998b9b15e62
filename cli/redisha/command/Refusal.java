package redisha.command;

import static redisha.command.Takes.one;

import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Finding;
import redisha.finding.Severity;

/** When a verb that prints manifests prints none. */
final class Refusal {

    private FailOn failOn;

    void addTo(CommandSpec command) {
        command.addOption(one(FailOn.class, given -> failOn = given, "--fail-on")
                .paramLabel("SEVERITY")
                .description("Print nothing and exit with 1 when something of this severity is found:"
                        + " ${COMPLETION-CANDIDATES}. Default: only for what the cluster would refuse.")
                .build());
    }

    boolean of(Finding finding) {
        return failOn == null
                ? finding.severity() == Severity.ERROR && !finding.rule().startsWith("ha/")
                : failOn.fails(finding.severity());
    }

    /** Everything that may stop the run, and no mere notes otherwise. */
    boolean isWorthALine(Finding finding) {
        return finding.severity() != Severity.INFO || of(finding);
    }
}
