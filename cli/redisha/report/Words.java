package redisha.report;

import java.util.List;
import java.util.Locale;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Verdict;

/** How answers about capacity are said. */
public final class Words {
    private static final int MOST = 8;

    private Words() {}

    /** {@code fits}, after a subject. */
    static String of(Question question, Verdict verdict) {
        String verb = question == Question.survive ? "survive" : "fit";
        return switch (verdict) {
            case FITS -> verb + "s";
            case LUCK -> "depends on luck";
            case DOES_NOT_FIT -> "does not " + verb;
        };
    }

    static String title(Question question) {
        return switch (question) {
            case install -> "Install";
            case rollout -> "Roll-out";
            case survive -> "Survival";
        };
    }

    /** {@code node a lost}. */
    static String of(Loss loss) {
        return of(loss.kind(), List.of(loss.what()));
    }

    /** {@code nodes a, b lost}. */
    static String of(Loss.Kind kind, List<String> names) {
        String nodes = names.size() == 1 ? "node " : "nodes ";
        return switch (kind) {
            case NODE_LOST -> nodes + some(names) + " lost";
            case NODE_DRAINED -> nodes + some(names) + " drained";
            case PLACE_LOST -> some(names) + " lost";
        };
    }

    /** {@code a, b, c and 4,997 more}. */
    static String some(List<String> names) {
        return names.size() <= MOST
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + number(names.size() - MOST) + " more";
    }

    /** {@code 1 node}, {@code 5,000 nodes}. */
    public static String amount(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
