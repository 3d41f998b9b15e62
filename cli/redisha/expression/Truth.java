package redisha.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** When a value counts as true, and when two are equal. */
final class Truth {

    private Truth() {}

    /** False are null, false, zero, and whatever is empty. */
    static boolean of(Object value) {
        if (value instanceof Boolean yes) {
            return yes;
        }
        if (value instanceof Number number) {
            return Numbers.exact(number).signum() != 0;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value instanceof Map<?, ?> map ? !map.isEmpty() : value != null;
    }

    /** Null equals null alone; otherwise text is compared with text, number with number, boolean with boolean. */
    static boolean equal(String function, Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof Number number && other instanceof Number second) {
            BigDecimal exact = Numbers.exact(number);
            return exact.compareTo(Numbers.exact(second)) == 0;
        }
        boolean comparable = one instanceof String || one instanceof Boolean;
        if (!comparable || one.getClass() != other.getClass()) {
            throw new Refusal(
                    function + " cannot compare " + Display.described(one) + " with " + Display.described(other),
                    "Compare texts with texts and numbers with numbers; toString makes a text of a number.");
        }
        return one.equals(other);
    }
}
