package redisha.command;

import redisha.finding.Severity;

/** From which severity on a finding fails the run. */
enum FailOn {
    error,
    warning,
    info,
    never;

    boolean fails(Severity severity) {
        return this != never && severity.ordinal() <= ordinal();
    }
}
