package redisha.rule;

import java.util.List;
import redisha.finding.Severity;

/**
 * What a rule says about itself.
 *
 * @param id {@code api/service-selects-nothing}: the layer, a slash, words with dashes that name the fault
 * @param severity how bad it is when the promise is broken
 * @param promise one sentence: what holds when all is well
 * @param why one to three sentences: what happens otherwise, with the source (a document or a function of Kubernetes,
 *     Redis, HAProxy)
 * @param remedy one sentence: what to write instead
 * @param cure the values key that cures it in a release of redisha, empty when there is none
 * @param rows the ids of the facts that it covers, such as {@code SEL-06}; empty for the ha layer
 */
public record About(
        String id, Severity severity, String promise, String why, String remedy, String cure, List<String> rows) {
    public About {
        if (promise.isBlank() || why.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException(id + " does not explain itself");
        }
        rows = List.copyOf(rows);
    }

    /** A rule of the api layer. */
    public static About api(String id, Severity severity, String promise, String why, String remedy, String... rows) {
        return new About("api/" + id, severity, promise, why, remedy, "", List.of(rows));
    }

    /** A rule of the ha layer. */
    public static About ha(String id, Severity severity, String promise, String why, String remedy, String cure) {
        return new About("ha/" + id, severity, promise, why, remedy, cure, List.of());
    }

    /** A page for findings that no {@link Rule} makes. */
    public static About other(String id, Severity severity, String promise, String why, String remedy) {
        return new About(id, severity, promise, why, remedy, "", List.of());
    }
}
