package redisha.expression;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;

/** Everything wrong with one text, each fault with its place. */
final class Faults {
    private static final String RULE = "values/expression";
    private static final int MOST_WORTH_READING = 20;
    private static final int LONGEST_QUOTATION = 80;
    private static final int LONGEST_PROBLEM = 160;

    private final String text;
    private final Where start;
    private final List<Finding> findings = new ArrayList<>();

    Faults(String text, Where start) {
        this.text = text;
        this.start = start;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Notes a refusal inside the action that stands from {@code actionStart} to {@code actionEnd} in the text. */
    void add(int actionStart, int actionEnd, Refusal refusal) {
        String problem = shortened(refusal.getMessage(), LONGEST_PROBLEM) + " in " + quotation(actionStart, actionEnd);
        findings.add(Finding.error(RULE, where(refusal.at(actionStart).offset()), "", problem, refusal.hint()));
        if (findings.size() == MOST_WORTH_READING) {
            throwIfAny();
        }
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new UserError(findings);
        }
    }

    private String quotation(int from, int to) {
        String action = text.substring(from, Math.min(to, from + LONGEST_QUOTATION + 1));
        return shortened(action, LONGEST_QUOTATION).replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length) + "...";
    }

    private Where where(int offset) {
        if (start.line() == 0) {
            return start;
        }
        String before = text.substring(0, offset);
        int linesBelow = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new Where(start.source(), start.line() + linesBelow, column + (linesBelow == 0 ? start.column() : 1));
    }
}
