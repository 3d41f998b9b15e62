package redisha.rule.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.manifest.Spot;
import redisha.rule.Names;

/**
 * A number of pods, or a part of them.
 *
 * @param number pods, or hundredths of all pods
 * @param percent whether it is hundredths
 */
record IntOrPercent(long number, boolean percent) {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,9})%");

    /** What stands here; empty when nothing does, or something else. */
    static Optional<IntOrPercent> at(Spot spot) {
        OptionalLong pods = spot.integer();
        if (pods.isPresent()) {
            return Optional.of(new IntOrPercent(pods.getAsLong(), false));
        }
        Matcher percent = PERCENT.matcher(spot.textOrEmpty());
        return percent.matches()
                ? Optional.of(new IntOrPercent(Long.parseLong(percent.group(1)), true))
                : Optional.empty();
    }

    /** What is wrong with what stands here, empty when nothing is or nothing stands here. */
    static Optional<String> fault(Spot spot) {
        if (spot.exists() && at(spot).isEmpty()) {
            return Optional.of(
                    Names.quoted(spot.written()) + " is neither a whole number nor a percentage such as 25%");
        }
        return at(spot).filter(each -> each.number < 0).map(each -> each.number + " is negative");
    }

    boolean isOverAll() {
        return percent && number > 100;
    }

    boolean isZero() {
        return number == 0;
    }

    /** How many pods of a total it is, a part of one counting as one. */
    long of(long total) {
        return percent ? (number * total + 99) / 100 : number;
    }

    @Override
    public String toString() {
        return percent ? number + "%" : String.valueOf(number);
    }
}
