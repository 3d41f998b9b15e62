package redisha.report;

import java.util.List;
import java.util.stream.Collectors;
import redisha.report.Style.Colour;
import redisha.report.Style.Detail;

/** For people: a paragraph for each question, with its numbers first and its reasons below; one line at the end. */
final class CapacityText {
    private final CapacityReport report;
    private final Page page;

    private CapacityText(CapacityReport report, Style style) {
        this.report = report;
        this.page = new Page(style);
    }

    static String write(CapacityReport report, Style style) {
        CapacityText text = new CapacityText(report, style);
        return style.detail() == Detail.QUIET ? text.wrong() : text.whole();
    }

    private String wrong() {
        return Answer.of(report).stream()
                .filter(answer -> !answer.fits() && report.required().contains(answer.question()))
                .map(answer -> Words.title(answer.question()) + ": " + answer.subject() + " "
                        + page.said(answer.question(), answer.verdict()) + "\n" + Page.lines("  ", answer.reasons()))
                .collect(Collectors.joining());
    }

    private String whole() {
        return Page.apart(
                Page.lines("", report.cluster()),
                InstallText.write(report, page),
                RolloutText.write(report, page),
                SurvivalText.write(report, page),
                titled("Notes", Page.lines("  ", report.notes())),
                titled("What would help, the least loss of availability first", advice()),
                report.summary() + "\n");
    }

    private String titled(String title, String text) {
        return text.isEmpty() ? "" : page.style().paint(title, Colour.BOLD) + "\n" + text;
    }

    private String advice() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Advice advice : report.advice()) {
            String start = "  " + ++number + ". ";
            String blanks = " ".repeat(start.length());
            text.append(start)
                    .append(page.style().paint(advice.change(), Colour.CYAN))
                    .append('\n');
            text.append(Page.lines(blanks, List.of(advice.costs(), outcome(advice))));
        }
        return text.toString();
    }

    private static String outcome(Advice advice) {
        return "then install " + Words.of(Question.install, advice.install()) + ", roll-out "
                + Words.of(Question.rollout, advice.rollout()) + ", "
                + Words.of(Question.survive, advice.survival()) + " every loss";
    }
}
