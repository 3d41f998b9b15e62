package redisha.rule;

import java.util.Optional;
import redisha.manifest.Spot;
import redisha.quantity.Amount;

/** Reads an amount of cpu, memory or storage where a manifest holds one, as a text or as a number. */
public final class Amounts {

    private Amounts() {}

    /** The amount here; empty when nothing stands here, or something that is no amount. */
    public static Optional<Amount> at(Spot spot) {
        return spot.plain() instanceof String || spot.plain() instanceof Number
                ? Amount.parse(spot.plain().toString())
                : Optional.empty();
    }
}
