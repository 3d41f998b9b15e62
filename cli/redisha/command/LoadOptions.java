package redisha.command;

import static redisha.command.Takes.one;

import picocli.CommandLine.Model.CommandSpec;
import redisha.drill.timeline.LoadPlan;
import redisha.finding.UserError;

/** What clients do meanwhile. */
final class LoadOptions {
    private int rate;
    private int connections;
    private int valueSize;
    private double timeout;

    void addTo(CommandSpec command) {
        command.addOption(one(Integer.class, given -> rate = given, "--rate")
                .paramLabel("NUMBER")
                .defaultValue("200")
                .description("Writes per second. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(Integer.class, given -> connections = given, "--connections")
                .paramLabel("NUMBER")
                .defaultValue("4")
                .description("Clients that write, each with one connection. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(Integer.class, given -> valueSize = given, "--value-size")
                .paramLabel("BYTES")
                .defaultValue("100")
                .description("Size of each value. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(Double.class, given -> timeout = given, "--timeout")
                .paramLabel("TIME")
                .converters(new PauseReader())
                .defaultValue("1s")
                .description("How long a client waits for a connection or an answer. Default: ${DEFAULT-VALUE}.")
                .build());
    }

    /** @throws UserError when there would be no load */
    LoadPlan plan() {
        if (rate < 1 || connections < 1 || valueSize < 1 || timeout < 1) {
            throw new UserError(
                    "--rate, --connections and --value-size are at least 1, --timeout is at least 1ms",
                    "Without load no outage would be seen.");
        }
        return new LoadPlan(rate, connections, valueSize, (int) Math.min(timeout, Integer.MAX_VALUE));
    }
}
