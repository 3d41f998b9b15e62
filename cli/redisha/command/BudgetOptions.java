package redisha.command;

import picocli.CommandLine.Option;
import redisha.drill.fault.Fault;
import redisha.drill.fault.Faults;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.finding.UserError;
import redisha.report.drill.Trial;

/** What may come of a fault. */
final class BudgetOptions {

    @Option(
            names = "--max-outage",
            paramLabel = "TIME",
            converter = PauseReader.class,
            description = "Writes may pause for so long, as in 1.5s or 800ms. Default: each scenario has its own.")
    private Double outage;

    @Option(
            names = "--max-lost",
            paramLabel = "NUMBER",
            description = "So many acknowledged writes may be lost. Default: each scenario has its own.")
    private Long lost;

    /** @throws UserError when nothing could keep them */
    void check() {
        if (lost != null && lost < 0) {
            throw new UserError("--max-lost is at least 0", "With 0, no write that was acknowledged may be lost.");
        }
    }

    /** Judges a run. */
    Trial trial(Timeline timeline) {
        return Trial.of(timeline, budget(timeline));
    }

    private Budget budget(Timeline timeline) {
        Setting setting = timeline.setting();
        Fault fault = Faults.named(setting.scenario());
        Budget budget = fault.budget(fault.form(timeline), setting.timers(), setting.load());
        if (outage != null) {
            budget = budget.with(new Promise.WritesPauseAtMost(outage));
        }
        return lost == null ? budget : budget.with(new Promise.LosesAtMost(lost));
    }
}
