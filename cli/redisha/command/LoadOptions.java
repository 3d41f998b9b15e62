package redisha.command;

import picocli.CommandLine.Option;
import redisha.drill.timeline.LoadPlan;
import redisha.finding.UserError;

/** What clients do meanwhile. */
final class LoadOptions {
    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "200",
            description = "Writes per second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--connections",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description = "Clients that write, each with one connection. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--value-size",
            paramLabel = "BYTES",
            defaultValue = "100",
            description = "Size of each value. Default: ${DEFAULT-VALUE}.")
    private int valueSize;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = PauseReader.class,
            defaultValue = "1s",
            description = "How long a client waits for a connection or an answer. Default: ${DEFAULT-VALUE}.")
    private double timeout;

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
