package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A probe or hook asks a port that can exist. */
final class BadProbePort implements Rule {
    private static final int LAST = 65535;

    @Override
    public About about() {
        return About.api(
                "bad-probe-port",
                Severity.ERROR,
                "The port of a probe or lifecycle hook is a number from 1 to 65535 or the name of a port.",
                "The API server refuses anything else, a number in quotes too (core validation, ValidatePortNumOrName).",
                "Write the number without quotes, or the name of a port of the container.",
                "PROBE-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler handler : Handler.of(evidence)) {
            handler.ports().forEach(port -> judge(port, verdict));
        }
    }

    private static void judge(Spot port, Verdict verdict) {
        long number = port.integer().orElse(1);
        if (number < 1 || number > LAST) {
            verdict.broken(port, number + " is no port");
        }
        port.text()
                .flatMap(Names.PORT_NAME::fault)
                .ifPresent(fault -> verdict.broken(
                        port,
                        fault,
                        port.textOrEmpty().matches("\\d+")
                                ? "Write the number without quotes."
                                : "Write the name of a port of the container."));
    }
}
