package redisha.yaml;

/** Text in double quotes, the same for JSON and YAML: one line, and nothing in it that YAML forbids. */
final class Quoted {

    private Quoted() {}

    static String text(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            char first = text.charAt(i);
            if (isPlain(first) && first != '"' && first != '\\') {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '"' || c == '\\' || !isRaw(c)) {
                quoted.append(text, start, i);
                append(quoted, c);
                start = next;
            }
            i = next;
        }
        return quoted.append(text, start, text.length()).append('"').toString();
    }

    /** Of what is nearly all of most texts. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c <= 0x7E;
    }

    /** Characters that stand for themselves within a line of YAML, quotes and backslashes left aside. */
    static boolean isRaw(int c) {
        return c >= 0x20 && c <= 0x7E
                || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
                || c >= 0x10000;
    }

    static boolean isRaw(String text) {
        return isRaw(text, "");
    }

    /** The same of a text that may hold these characters too. */
    static boolean isRaw(String text, String others) {
        for (int i = 0; i < text.length(); ) {
            if (isPlain(text.charAt(i))) {
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            if (!isRaw(c) && others.indexOf(c) < 0) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static void append(StringBuilder quoted, int c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            default -> quoted.append(String.format("\\u%04x", c));
        }
    }
}
