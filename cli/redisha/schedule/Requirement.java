package redisha.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One demand on labels, of a pod, a node or a namespace. */
public record Requirement(String key, Operator operator, List<String> values) {

    /** How a label's value is compared; the last two are for nodes alone. */
    public enum Operator {
        IN("In"),
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist"),
        GREATER_THAN("Gt"),
        LESS_THAN("Lt"),
        /** A word that Kubernetes does not know: it would refuse the object, so nothing matches. */
        UNKNOWN("");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** What an object calls by this word. */
        public static Operator of(String word) {
            for (Operator each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            return UNKNOWN;
        }
    }

    public Requirement {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    /** The label has this value. */
    public static Requirement is(String key, String value) {
        return new Requirement(key, Operator.IN, List.of(value));
    }

    /** The label has another value than this, or is not there. */
    public static Requirement isNot(String key, String value) {
        return new Requirement(key, Operator.NOT_IN, List.of(value));
    }

    public boolean holds(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case EXISTS -> value != null;
            case DOES_NOT_EXIST -> value == null;
            case GREATER_THAN -> value != null && compare(value) > 0;
            case LESS_THAN -> value != null && compare(value) < 0;
            case UNKNOWN -> false;
        };
    }

    /** The label as a number against the one number of the demand; 0, which is neither more nor less, when one is none. */
    private int compare(String value) {
        try {
            return values.size() == 1 ? Long.compare(Long.parseLong(value), Long.parseLong(values.get(0))) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
