package redisha.yaml;

/** The user's own words, short and on one line, for a message. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        String quoted = Quoted.text(text.substring(0, end));
        String shown = quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
        return end < text.length() ? shown + "..." : shown;
    }
}
