package redisha.render;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import redisha.yaml.JsonWriter;

/** How a text is written so that each language of the templates reads it back as that text and nothing else. */
enum Escape {
    /** A JSON string, which every YAML parser reads as the same text. */
    YAML(".yaml", JsonWriter::compact),
    /** A word of a POSIX shell. */
    SHELL(".sh", Escape::shellWord),
    /** An argument of redis.conf and sentinel.conf. */
    REDIS(".conf", Escape::redisWord),
    /** A word of haproxy.cfg. */
    HAPROXY(".cfg", Escape::haproxyWord),
    /** Prose for people. */
    TEXT(".txt", UnaryOperator.identity());

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private final String extension;
    private final UnaryOperator<String> escape;

    Escape(String extension, UnaryOperator<String> escape) {
        this.extension = extension;
        this.escape = escape;
    }

    /** The language of a template, which its name ends in. */
    static Escape of(String template) {
        for (Escape escape : values()) {
            if (template.endsWith(escape.extension)) {
                return escape;
            }
        }
        throw new IllegalArgumentException("no language has the extension of " + template);
    }

    String apply(String text) {
        return escape.apply(text);
    }

    private static String shellWord(String text) {
        return isHarmless(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String haproxyWord(String text) {
        return isHarmless(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String redisWord(String text) {
        if (isHarmless(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\x%02x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isHarmless(String text) {
        return HARMLESS.matcher(text).matches();
    }
}
