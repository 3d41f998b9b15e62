package redisha.report;

import java.util.stream.Collectors;
import redisha.schedule.question.Rollout;

/** How far the next change of the pod templates comes, and what budgets leave to a drain. */
final class RolloutText {

    private RolloutText() {}

    static String write(CapacityReport report, Page page) {
        Rollout rollout = report.rollout();
        return Page.apart(
                page.heading(Question.rollout, report) + steps(rollout),
                rollout.workloads().stream().map(each -> stuck(each, page)).collect(Collectors.joining()),
                guards(rollout).toString(),
                rollout.budgets().stream()
                        .map(each -> Page.lines("  " + each.budget() + ": ", each.reasons()))
                        .collect(Collectors.joining()));
    }

    private static Table steps(Rollout rollout) {
        Table table = new Table("Workload", "Surge", "Unavailable", "New pods placed", "Verdict");
        rollout.workloads()
                .forEach(each -> table.add(
                        each.workload(),
                        each.surge(),
                        each.unavailable(),
                        each.moved().size(),
                        Words.of(Question.rollout, each.verdict())));
        return table;
    }

    private static String stuck(Rollout.Step step, Page page) {
        return Page.lines("  " + step.workload() + ": ", step.reasons())
                + (step.stuck() == null ? "" : page.pending(step.stuck()));
    }

    private static Table guards(Rollout rollout) {
        Table table = new Table("Budget", "Pods", "A drain may take");
        rollout.budgets().forEach(each -> table.add(each.budget(), each.pods(), each.allowed()));
        return table;
    }
}
