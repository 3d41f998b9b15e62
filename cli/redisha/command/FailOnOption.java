package redisha.command;

import static redisha.command.Takes.one;

import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Finding;

/** When findings fail a run. */
final class FailOnOption {

    private FailOn failOn;

    void addTo(CommandSpec command) {
        command.addOption(one(FailOn.class, given -> failOn = given, "--fail-on")
                .paramLabel("SEVERITY")
                .defaultValue("error")
                .description("Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                .build());
    }

    boolean fails(Finding finding) {
        return failOn.fails(finding.severity());
    }
}
