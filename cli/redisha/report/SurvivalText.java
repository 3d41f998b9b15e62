package redisha.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.schedule.filter.Placement;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Verdict;

/** What each loss leaves. Losses that come to the same share a row, and one of them is told as an example if it hurts. */
final class SurvivalText {

    private SurvivalText() {}

    /** What losses have in common. */
    private record Outcome(Loss.Kind kind, Verdict verdict, String left, String pods) {}

    static String write(CapacityReport report, Page page) {
        Map<Outcome, List<Loss>> outcomes = new LinkedHashMap<>();
        report.losses().forEach(loss -> outcomes.computeIfAbsent(outcome(loss), each -> new ArrayList<>())
                .add(loss));
        return Page.apart(
                page.heading(Question.survive, report) + table(outcomes),
                told(report, page, outcomes.values()).stream()
                        .map(loss -> detail(loss, page))
                        .collect(Collectors.joining()),
                Page.lines("  ", report.survival().notes()));
    }

    private static Outcome outcome(Loss loss) {
        String left = loss.standings().stream()
                .map(each -> each.left() + "/" + each.of() + " " + name(each.workload()))
                .collect(Collectors.joining(", "));
        long moved = loss.moved().stream().filter(Placement::isPlaced).count();
        return new Outcome(
                loss.kind(), loss.verdict(), left, pods(moved, loss.moved().size() - moved));
    }

    private static String pods(long moved, long pending) {
        return Stream.of(moved == 0 ? "" : moved + " elsewhere", pending == 0 ? "" : pending + " Pending")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(String workload) {
        return workload.substring(workload.lastIndexOf('/') + 1);
    }

    private static Table table(Map<Outcome, List<Loss>> outcomes) {
        Table table = new Table("Loss", "Verdict", "Left at the worst moment", "Its pods");
        outcomes.forEach((outcome, losses) -> table.add(
                Words.of(outcome.kind(), losses.stream().map(Loss::what).toList()),
                Words.of(Question.survive, outcome.verdict()),
                outcome.left(),
                outcome.pods()));
        return table;
    }

    private static List<Loss> told(CapacityReport report, Page page, Collection<List<Loss>> alike) {
        if (page.isVerbose() || !report.asked().isEmpty()) {
            return report.losses();
        }
        return alike.stream()
                .map(losses -> losses.get(0))
                .filter(loss -> loss.verdict() != Verdict.FITS)
                .toList();
    }

    private static String detail(Loss loss, Page page) {
        List<String> placed = loss.moved().stream()
                .filter(Placement::isPlaced)
                .map(each -> each.pod() + " goes to " + each.node())
                .toList();
        return "  " + Words.of(loss) + ": " + page.said(Question.survive, loss.verdict()) + "\n"
                + Page.lines("    ", placed)
                + Page.lines("    ", loss.reasons());
    }
}
