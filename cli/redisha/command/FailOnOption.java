package redisha.command;

import picocli.CommandLine.Option;
import redisha.finding.Finding;

/** When findings fail a run. */
final class FailOnOption {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    boolean fails(Finding finding) {
        return failOn.fails(finding.severity());
    }
}
