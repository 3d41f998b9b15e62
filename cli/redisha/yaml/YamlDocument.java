package redisha.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redisha.finding.UserError;
import redisha.finding.Where;

/**
 * One document of a text, still unread: each is read by itself, so that a fault in one hides no other and the limits of
 * {@link YamlReader} count for each alone.
 */
public final class YamlDocument {
    private final String source;
    private final ByteBuffer utf8;
    private final int linesBefore;

    private YamlDocument(String source, ByteBuffer utf8, int linesBefore) {
        this.source = source;
        this.utf8 = utf8;
        this.linesBefore = linesBefore;
    }

    /**
     * The documents of a file in order. Three dashes at the beginning of a line begin one wherever they stand.
     *
     * @param bytes UTF-8, or UTF-16 when it starts with a byte order mark
     * @throws UserError when this is no text at all
     */
    public static List<YamlDocument> split(String source, byte[] bytes) {
        byte[] utf8 = utf8(source, bytes);
        List<YamlDocument> documents = new ArrayList<>();
        int from = 0;
        int linesBefore = 0;
        int line = 0;
        boolean begun = false;
        for (int at = 0; at < utf8.length; line++) {
            if (begun && isMarker(utf8, at)) {
                documents.add(new YamlDocument(source, ByteBuffer.wrap(utf8, from, at - from), linesBefore));
                from = at;
                linesBefore = line;
            }
            begun |= !isPrologue(utf8[at]);
            at = nextLine(utf8, at);
        }
        documents.add(new YamlDocument(source, ByteBuffer.wrap(utf8, from, utf8.length - from), linesBefore));
        return documents;
    }

    /**
     * What {@link YamlReader#read(String, byte[])} makes of it: a tree, none where only comments stand, several when
     * {@code ...} ends one before its time.
     *
     * @throws UserError when the document cannot be read; the message has place, fault and way out
     */
    public List<Tree> read() {
        String text = Decoding.text(source, linesBefore, utf8, StandardCharsets.UTF_8);
        return YamlReader.read(new CharacterReader(source, linesBefore, text));
    }

    /** The text, faults and all: what is no UTF-8 shows as U+FFFD. */
    public String text() {
        return StandardCharsets.UTF_8.decode(utf8.slice()).toString();
    }

    /** The place of a character of {@link #text()}. */
    public Where where(int index) {
        String before = text().substring(0, index);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, index) + 1;
        return new Where(source, linesBefore + lines + 1, column);
    }

    private static byte[] utf8(String source, byte[] bytes) {
        Charset charset = Decoding.charset(bytes);
        if (charset != StandardCharsets.UTF_8) {
            return Decoding.text(source, bytes).getBytes(StandardCharsets.UTF_8);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new UserError(
                        Where.of(source),
                        "it holds a NUL byte, so this is no text",
                        "Give YAML or JSON, saved as UTF-8.");
            }
        }
        return bytes;
    }

    private static boolean isMarker(byte[] utf8, int at) {
        for (int i = at; i < at + 3; i++) {
            if (i >= utf8.length || utf8[i] != '-') {
                return false;
            }
        }
        return at + 3 == utf8.length || " \t\r\n".indexOf(utf8[at + 3]) >= 0;
    }

    /** Directives belong to the document whose dashes follow them; so may comments and empty lines. */
    private static boolean isPrologue(byte firstOfLine) {
        return "%#\r\n".indexOf(firstOfLine) >= 0;
    }

    private static int nextLine(byte[] utf8, int at) {
        int end = at;
        while (end < utf8.length && utf8[end] != '\n') {
            end++;
        }
        return end + 1;
    }
}
