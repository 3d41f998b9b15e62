package redisha.report.drill;

/** A sentence in lines of a limited width; a word that is longer stays whole. */
final class Wrapped {
    /** Columns of a line of the text. */
    static final int WIDTH = 110;

    private Wrapped() {}

    /**
     * The sentence behind what its first line begins with; the others are as far indented.
     *
     * @param start without a line feed
     */
    static String after(String start, String sentence) {
        String indentation = "\n" + " ".repeat(start.length());
        StringBuilder text = new StringBuilder(start);
        int column = start.length();
        for (String word : sentence.split(" ")) {
            boolean first = column == start.length();
            if (!first && column + 1 + word.length() > WIDTH) {
                text.append(indentation);
                column = start.length();
                first = true;
            }
            text.append(first ? "" : " ").append(word);
            column += (first ? 0 : 1) + word.length();
        }
        return text.toString();
    }
}
