package redisha.yaml;

/** Text of several lines as it stands, behind {@code |}. */
final class LiteralBlock {

    private LiteralBlock() {}

    /** @param depth levels the block is indented; at 0 readers differ on what an indentation indicator means */
    static boolean holds(String text, int depth) {
        return text.indexOf('\n') >= 0
                && !text.chars().allMatch(c -> c == '\n')
                && (depth > 0 || !needsIndicator(text))
                && Quoted.isRaw(text, "\n\t");
    }

    /** Starts behind the key or dash and ends with a line feed. */
    static void append(StringBuilder out, String text, String indent) {
        out.append('|').append(needsIndicator(text) ? "2" : "").append(chomping(text));
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                out.append(indent).append(line);
            }
        }
        out.append('\n');
    }

    /** Readers take the indentation from the first line that is not empty, which must not be indented itself then. */
    private static boolean needsIndicator(String text) {
        return " \t\n".indexOf(text.charAt(0)) >= 0;
    }

    private static String chomping(String text) {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.endsWith("\n\n") ? "+" : "";
    }
}
