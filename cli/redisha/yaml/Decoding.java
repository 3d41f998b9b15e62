package redisha.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import redisha.finding.UserError;

/** Bytes to text: UTF-8, or UTF-16 when a byte order mark says so (as PowerShell's {@code >} writes it). */
final class Decoding {

    private Decoding() {}

    static String text(String source, byte[] bytes) {
        if (bytes.length > CharacterReader.LIMIT) {
            throw CharacterReader.tooLarge(source);
        }
        Charset charset = charset(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw malformed(source, charset, in);
        }
        return out.flip().toString();
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static UserError malformed(String source, Charset charset, ByteBuffer stopped) {
        int offset = stopped.position();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (stopped.get(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String before = new String(stopped.array(), lineStart, offset - lineStart, charset).replace("\uFEFF", "");
        int column = before.codePointCount(0, before.length()) + 1;
        return new UserError(
                String.format(
                        "%s:%d:%d: byte 0x%02X (offset %d) is not valid %s",
                        source, line, column, stopped.get(offset), offset, charset.name()),
                "Save the file as UTF-8.");
    }
}
