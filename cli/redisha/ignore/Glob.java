package redisha.ignore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of steps with slashes between them: {@code *} and {@code ?} stay within a step, {@code **} stands for any
 * steps, none included. It fits the whole of a path or not at all.
 *
 * @param text as the user wrote it
 */
record Glob(String text, Pattern pattern) {
    private static final Pattern WILD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    static Glob of(String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher parts = WILD.matcher(text);
        while (parts.find()) {
            pattern.append(part(parts.group()));
        }
        return new Glob(text, Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }

    boolean fits(String path) {
        return pattern.matcher(path).matches();
    }

    private static String part(String part) {
        return switch (part) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(part);
        };
    }
}
