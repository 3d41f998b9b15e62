package redisha.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Running text, broken into lines between words. */
public final class Paragraph {
    /** The last column of what people read, indentation included. */
    public static final int WIDTH = 100;

    /** The braces of an expression stay together. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!\\{\\{)\\s+");

    private Paragraph() {}

    /** At most so many characters in each line, but for a word that is longer by itself. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(text.strip())) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
