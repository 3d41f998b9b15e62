package redisha.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.report.Style.Colour;
import redisha.report.Style.Detail;
import redisha.schedule.filter.Placement;
import redisha.schedule.question.Verdict;

/** The parts that the text of an answer is made of; each ends with a line feed or is empty. */
record Page(Style style) {
    private static final String INDENTATION = "  ";

    boolean isVerbose() {
        return style.detail() == Detail.VERBOSE;
    }

    String heading(Question question, CapacityReport report) {
        Verdict verdict = report.verdict(question);
        String aside = verdict == Verdict.FITS || report.required().contains(question) ? "" : " (not required)";
        return style.paint(Words.title(question), Colour.BOLD) + ": " + said(question, verdict) + aside + "\n";
    }

    String said(Question question, Verdict verdict) {
        Colour colour =
                switch (verdict) {
                    case FITS -> Colour.GREEN;
                    case LUCK -> Colour.YELLOW;
                    case DOES_NOT_FIT -> Colour.RED;
                };
        return style.paint(Words.of(question, verdict), colour);
    }

    /** The sentence of the scheduler; the reason of each node when everything is to be told. */
    String pending(Placement placement) {
        String sentence = INDENTATION + Answer.pending(placement) + "\n";
        return isVerbose() ? sentence + refusals(placement) : sentence;
    }

    private String refusals(Placement placement) {
        return Refusal.of(placement).stream()
                .map(each -> Words.some(each.nodes()) + ": " + String.join(", ", each.reasons()))
                .map(each -> INDENTATION + INDENTATION + style.paint(each, Colour.DIM) + "\n")
                .collect(Collectors.joining());
    }

    /** Each sentence on a line of its own. */
    static String lines(String start, List<String> sentences) {
        return sentences.stream().map(sentence -> start + sentence + "\n").collect(Collectors.joining());
    }

    /** With an empty line between them. */
    static String apart(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
