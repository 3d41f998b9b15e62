package redisha.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text on one line: bare where every YAML reader takes it for text, in quotes otherwise. */
final class PlainText {

    /** What YAML 1.1, 1.2 or one of their readers takes for a boolean, null, merge key or default key. */
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=");

    private static final int LONGEST_WORD = 5;

    /**
     * Numbers and dates of every dialect, such as base 60 ({@code 190:20:30}), {@code 1_000}, {@code 1.}, {@code 0o17}.
     * Only characters are repeated, never groups: a long text would use up the stack.
     */
    private static final Pattern NUMBER_OR_DATE = Pattern.compile(
            "[-+]?(?:0x[0-9a-f_]*|0o[0-7_]*|0b[01_]*"
                    + "|[0-9][0-9_,:]*(?:\\.[0-9_]*)?(?:e[-+]?[0-9_]*)?"
                    + "|\\.[0-9_]*(?:e[-+]?[0-9_]*)?"
                    + "|\\.?(?:inf|nan|infinity))"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
            Pattern.DOTALL);

    private static final String STARTS_OF_NUMBERS = "0123456789+-.inIN";
    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    private PlainText() {}

    static String line(String text) {
        if (isBare(text)) {
            return text;
        }
        return fitsSingleQuotes(text) ? "'" + text.replace("'", "''") + "'" : Quoted.text(text);
    }

    private static boolean isBare(String text) {
        return !text.isEmpty() && startsBare(text) && staysBare(text) && !isWord(text) && !isNumberOrDate(text);
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isNumberOrDate(String text) {
        return STARTS_OF_NUMBERS.indexOf(text.charAt(0)) >= 0
                && NUMBER_OR_DATE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean startsBare(String text) {
        char first = text.charAt(0);
        if (first == '-') {
            return text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        return INDICATORS.indexOf(first) < 0 && !text.startsWith("...");
    }

    private static boolean staysBare(String text) {
        if (text.startsWith(" ") || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        return !text.contains(": ") && !text.contains(" #") && Quoted.isRaw(text);
    }

    /** Single quotes read best where double ones would need backslashes. */
    private static boolean fitsSingleQuotes(String text) {
        return (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) && Quoted.isRaw(text);
    }
}
