package redisha.advice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import redisha.finding.UserError;
import redisha.schedule.Release;
import redisha.values.GivenValues;
import redisha.values.MergedValues;
import redisha.values.SetOption;

/**
 * Values, and what they put into a cluster.
 *
 * @param given what the user gave
 * @param release from values to what is to be placed; it refuses contradictions with a {@link UserError}
 */
public record Blueprint(GivenValues given, Function<MergedValues, Release> release) {

    public Blueprint {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(release, "release");
    }

    MergedValues values() {
        return given.merged();
    }

    /** The release as it would be with more {@code --set} on the command line; empty when the values contradict that. */
    Optional<Release> with(List<String> settings) {
        GivenValues changed = given;
        for (String setting : settings) {
            changed = changed.with(SetOption.TYPED, setting);
        }
        try {
            return Optional.of(release.apply(changed.merged()));
        } catch (UserError refused) {
            return Optional.empty();
        }
    }
}
