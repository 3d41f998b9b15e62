package redisha.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import redisha.finding.UserError;
import redisha.schedule.Release;
import redisha.values.GivenValues;
import redisha.values.MergedValues;
import redisha.values.SetOption;

/** Values, and what they put into a cluster. */
public final class Blueprint {
    private final GivenValues given;
    private final Function<MergedValues, Release> release;
    private final Map<List<String>, Optional<Release>> changed = new HashMap<>();

    /**
     * @param given what the user gave
     * @param release from values to what is to be placed; it refuses contradictions with a {@link UserError}
     */
    public Blueprint(GivenValues given, Function<MergedValues, Release> release) {
        this.given = Objects.requireNonNull(given, "given");
        this.release = Objects.requireNonNull(release, "release");
    }

    MergedValues values() {
        return given.merged();
    }

    /** The release as it would be with more {@code --set} on the command line; empty when the values contradict that. */
    Optional<Release> with(List<String> settings) {
        return changed.computeIfAbsent(settings, this::render);
    }

    private Optional<Release> render(List<String> settings) {
        GivenValues others = given;
        for (String setting : settings) {
            others = others.with(SetOption.TYPED, setting);
        }
        try {
            return Optional.of(release.apply(others.merged()));
        } catch (UserError refused) {
            return Optional.empty();
        }
    }
}
