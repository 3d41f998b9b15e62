package redisha.drill.timeline;

/** Takes a line of text apart, column by column; a line that is not as it should be is an illegal argument. */
final class Columns {
    private static final String NOTHING = "-";

    private final String line;
    private int at;

    Columns(String line) {
        this.line = line;
    }

    /** A word, or the empty text where a dash stands for nothing. */
    String optional(String name) {
        String word = word(name);
        return word.equals(NOTHING) ? "" : word;
    }

    String word(String name) {
        int end = line.indexOf(' ', at);
        String word = line.substring(Math.min(at, line.length()), end < 0 ? line.length() : end);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("the " + name + " is missing");
        }
        at = end < 0 ? line.length() : end + 1;
        return word;
    }

    double time(String name) {
        String word = word(name);
        try {
            double time = Double.parseDouble(word);
            if (Double.isFinite(time)) {
                return time;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("the " + name + " is no time in milliseconds: " + word);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String word = word(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("the " + name + " is unknown: " + word);
    }

    /** All that is left, maybe nothing. */
    String rest() {
        return line.substring(at);
    }

    static String orDash(String word) {
        return word.isEmpty() ? NOTHING : word;
    }

    /** With three decimals, as cheaply as it can be had: a timeline has many. */
    static String millis(double millis) {
        long micros = Math.round(millis * 1000);
        String decimals = Long.toString(Math.abs(micros) % 1000 + 1000).substring(1);
        return (micros < 0 ? "-" : "") + Math.abs(micros) / 1000 + "." + decimals;
    }
}
