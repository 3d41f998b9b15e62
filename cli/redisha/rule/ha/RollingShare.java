package redisha.rule.ha;

import java.util.OptionalLong;
import redisha.manifest.Spot;

/** A number of pods, or a share of them: {@code 1} or {@code 25%}. */
final class RollingShare {

    private RollingShare() {}

    static OptionalLong roundedUp(Spot spot, int pods) {
        return of(spot, pods, 99);
    }

    static OptionalLong roundedDown(Spot spot, int pods) {
        return of(spot, pods, 0);
    }

    private static OptionalLong of(Spot spot, int pods, int rounding) {
        if (spot.integer().isPresent()) {
            return spot.integer();
        }
        String text = spot.textOrEmpty();
        return text.matches("\\d{1,3}%")
                ? OptionalLong.of((Long.parseLong(text.substring(0, text.length() - 1)) * pods + rounding) / 100)
                : OptionalLong.empty();
    }
}
