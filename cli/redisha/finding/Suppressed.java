package redisha.finding;

import java.util.Objects;

/**
 * A finding that the user has decided not to hear of.
 *
 * @param by where that is written
 * @param inSource written in the object itself, not in a file beside it
 * @param reason in the user's own words
 */
public record Suppressed(Finding finding, Where by, boolean inSource, String reason) {

    public Suppressed {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
