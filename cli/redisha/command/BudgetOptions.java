package redisha.command;

import static redisha.command.Takes.one;

import picocli.CommandLine.Model.CommandSpec;
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

    private Double outage;
    private Long lost;

    void addTo(CommandSpec command) {
        command.addOption(one(Double.class, given -> outage = given, "--max-outage")
                .paramLabel("TIME")
                .converters(new PauseReader())
                .description("Writes may pause for so long, as in 1.5s or 800ms. Default: each scenario has its own.")
                .build());
        command.addOption(one(Long.class, given -> lost = given, "--max-lost")
                .paramLabel("NUMBER")
                .description("So many acknowledged writes may be lost. Default: each scenario has its own.")
                .build());
    }

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
