package redisha.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import redisha.finding.UserError;
import redisha.quantity.Amount;

/** Reads maps of amounts; a large cluster writes few different ones, so each text is understood once. */
final class ResourceReader {
    private final Map<String, Amount> known = new HashMap<>();

    /**
     * The amounts of a map such as {@code allocatable}.
     *
     * @param where what holds them, for the message
     * @throws UserError when one of them is no amount
     */
    Resources read(Fields map, String where) {
        if (!map.exists()) {
            return Resources.NONE;
        }
        Map<String, Long> amounts = new HashMap<>();
        map.entries().forEach((resource, amount) -> amounts.put(resource, read(resource, amount, where)));
        return new Resources(amounts);
    }

    /** In thousandths for cpu and in whole units for the rest, rounded up. */
    long read(String resource, Fields amount, String where) {
        BigDecimal number = amount(String.valueOf(amount.value()), where + "." + resource)
                .number()
                .scaleByPowerOfTen(isCpu(resource) ? 3 : 0)
                .setScale(0, RoundingMode.UP);
        return number.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private Amount amount(String text, String where) {
        return known.computeIfAbsent(text, key -> Amount.parse(key).orElseThrow(() -> noAmount(key, where)));
    }

    private static UserError noAmount(String text, String where) {
        return new UserError(
                where + ": '" + text + "' is not an amount",
                Amount.meant(text)
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse("An amount is a number with a unit of Kubernetes, such as 500m or 2Gi."));
    }

    /** A quota calls it by other names: {@code requests.cpu}. */
    private static boolean isCpu(String resource) {
        return resource.equals(Resources.CPU) || resource.endsWith("." + Resources.CPU);
    }
}
