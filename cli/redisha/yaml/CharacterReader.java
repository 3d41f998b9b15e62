package redisha.yaml;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;
import redisha.finding.UserError;
import redisha.finding.Where;

/**
 * Feeds SnakeYAML's scanner from a text in memory.
 *
 * <p>SnakeYAML's own reader moves its window for every 1,024 characters of a token, so a line of some megabytes takes
 * it minutes. This one hands out UTF-16 units, which the scanner carries through unchanged; lines and columns count
 * whole characters.
 */
final class CharacterReader extends StreamReader {

    /** Larger than any manifest people keep in a file, small enough to hold in memory. */
    static final int LIMIT = 32 * 1024 * 1024;

    private static final int[] NO_SNIPPET = {};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final int linesBefore;
    private final String text;
    private int index;
    private int documentStart;
    private int line;
    private int column;

    CharacterReader(String source, String text) {
        this(source, 0, text);
    }

    /** @param linesBefore how many lines of the source come before this text */
    CharacterReader(String source, int linesBefore, String text) {
        super(Reader.nullReader());
        this.source = source;
        this.linesBefore = linesBefore;
        if (text.length() > LIMIT) {
            throw tooLarge(source);
        }
        this.text = withoutByteOrderMarks(text);
        refuseUnprintable();
    }

    static UserError tooLarge(String source) {
        return new UserError(
                Where.of(source), "larger than " + LIMIT / 1024 / 1024 + " MiB", "Split it into smaller files.");
    }

    Where where(Mark mark) {
        return new Where(source, linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
    }

    Where here() {
        return new Where(source, linesBefore + line + 1, column + 1);
    }

    /** The line that a mark points into, without its end. */
    String lineOf(Mark mark) {
        int at = Math.min(mark.getIndex(), text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(Math.min(start, at), end < 0 ? text.length() : end);
    }

    String at(Mark mark) {
        return mark.getIndex() < text.length() ? Character.toString(text.codePointAt(mark.getIndex())) : "";
    }

    boolean isFirstOfLine(Mark mark) {
        String line = lineOf(mark);
        return line.isBlank()
                || line.codePointCount(0, line.length() - line.stripLeading().length()) >= mark.getColumn();
    }

    /** How many blanks and tabs follow. */
    int blanksAhead() {
        int blanks = 0;
        while (peek(blanks) == ' ' || peek(blanks) == '\t') {
            blanks++;
        }
        return blanks;
    }

    /** The nearest character before this position that is neither blank nor tab; a line feed at the start. */
    char nearestBefore() {
        int at = index - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 ? '\n' : text.charAt(at);
    }

    @Override
    public Mark getMark() {
        return new Mark(source, index, line, column, NO_SNIPPET, 0);
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int offset) {
        int at = index + offset;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    @Override
    public String prefix(int length) {
        return text.substring(index, Math.min(index + length, text.length()));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        index += prefix.length();
        column += prefix.codePointCount(0, prefix.length());
        return prefix;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int end = Math.min(index + length, text.length()); index < end; index++) {
            char c = text.charAt(index);
            if (Constant.LINEBR.has(c) || c == '\r' && peek(1) != '\n') {
                line++;
                column = 0;
            } else if (c != BYTE_ORDER_MARK && !Character.isLowSurrogate(c)) {
                column++;
            }
        }
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = index;
    }

    /** Files put together by {@code cat} have a mark in front of each of them. */
    private static String withoutByteOrderMarks(String text) {
        if (text.indexOf(BYTE_ORDER_MARK) < 0) {
            return text;
        }
        return text.replaceFirst("^" + BYTE_ORDER_MARK, "").replace("\n" + BYTE_ORDER_MARK, "\n");
    }

    private void refuseUnprintable() {
        char[] some = new char[Math.min(text.length(), 8192)];
        for (int from = 0; from < text.length(); from += some.length) {
            int count = Math.min(some.length, text.length() - from);
            text.getChars(from, from + count, some, 0);
            for (int i = 0; i < count; i++) {
                char c = some[i];
                if ((c < ' ' || c > '~') && c != '\n') {
                    refuseUnprintable(from + i);
                }
            }
        }
    }

    private void refuseUnprintable(int at) {
        int c = text.codePointAt(at);
        boolean secondHalf = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        if (!secondHalf && !isPrintable(c)) {
            throw unprintable(at, c);
        }
    }

    private UserError unprintable(int at, int c) {
        forward(at);
        String name = String.format("U+%04X", c);
        if (c == 0) {
            return new UserError(here(), "a NUL byte, so this is no text", "Give a YAML file, saved as UTF-8.");
        }
        return new UserError(
                here(),
                "the character " + name + " is not allowed in YAML",
                "Remove it, or write it in double quotes as \\u" + name.substring(2) + ".");
    }
}
