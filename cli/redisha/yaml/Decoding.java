package redisha.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import redisha.finding.UserError;
import redisha.finding.Where;

/** Bytes to text: UTF-8, or UTF-16 when a byte order mark says so (as PowerShell's {@code >} writes it). */
final class Decoding {

    private Decoding() {}

    static String text(String source, byte[] bytes) {
        return text(source, 0, ByteBuffer.wrap(bytes), charset(bytes));
    }

    /** @param linesBefore how many lines of the source come before these bytes */
    static String text(String source, int linesBefore, ByteBuffer bytes, Charset charset) {
        if (bytes.remaining() > CharacterReader.LIMIT) {
            throw CharacterReader.tooLarge(source);
        }
        ByteBuffer in = bytes.slice();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw malformed(source, linesBefore, charset, in);
        }
        return out.flip().toString();
    }

    static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static UserError malformed(String source, int linesBefore, Charset charset, ByteBuffer stopped) {
        int offset = stopped.position();
        int line = linesBefore + 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (stopped.get(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        byte[] lead = new byte[offset - lineStart];
        stopped.get(lineStart, lead);
        String before = new String(lead, charset).replace("\uFEFF", "");
        int column = before.codePointCount(0, before.length()) + 1;
        return new UserError(
                new Where(source, line, column),
                String.format("byte 0x%02X is not valid %s", stopped.get(offset), charset.name()),
                "Save the file as UTF-8.");
    }
}
