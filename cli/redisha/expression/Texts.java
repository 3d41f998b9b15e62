package redisha.expression;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntUnaryOperator;

/** What Sprig's text functions do. Case changes character by character, so that no text grows or depends on a locale. */
final class Texts {

    private Texts() {}

    static String upper(String text) {
        return mapped(text, Character::toUpperCase);
    }

    static String lower(String text) {
        return mapped(text, Character::toLowerCase);
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhite(text.charAt(from))) {
            from++;
        }
        while (from < to && isWhite(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The first characters, or for a negative length the last ones; Sprig counts bytes and may cut a character. */
    static String truncate(int length, String text) {
        int all = text.codePointCount(0, text.length());
        if (Math.abs((long) length) >= all) {
            return text;
        }
        int cut = text.offsetByCodePoints(0, length < 0 ? all + length : length);
        return length < 0 ? text.substring(cut) : text.substring(0, cut);
    }

    static String withoutPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    static String withoutSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    static String replace(String text, String old, String replacement) {
        if (old.isEmpty()) {
            throw new Refusal("replace needs a text to look for, but got an empty one", "Name the text to replace.");
        }
        BoundedText out = new BoundedText();
        int from = 0;
        for (int hit = text.indexOf(old); hit >= 0; hit = text.indexOf(old, from)) {
            out.append(text.substring(from, hit)).append(replacement);
            from = hit + old.length();
        }
        return out.append(text.substring(from)).toString();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String mapped(String text, IntUnaryOperator change) {
        return text.codePoints()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWhite(char c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == '\u0085';
    }
}
