package redisha.drill.release;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** As much of ITU-T X.690 (DER) as a certificate needs. */
final class Der {
    private static final int SHORT = 0x80;
    private static final int BYTE = 8;

    private Der() {}

    /** A value of this tag whose content is these values one after another. */
    static byte[] of(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        value.writeBytes(length(content.size()));
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < SHORT) {
            return new byte[] {(byte) length};
        }
        return length < 1 << BYTE
                ? new byte[] {(byte) (SHORT | 1), (byte) length}
                : new byte[] {(byte) (SHORT | 2), (byte) (length >> BYTE), (byte) length};
    }

    static byte[] sequence(byte[]... contents) {
        return of(0x30, contents);
    }

    static byte[] set(byte[]... contents) {
        return of(0x31, contents);
    }

    static byte[] integer(long number) {
        return of(0x02, BigInteger.valueOf(number).toByteArray());
    }

    static byte[] yes() {
        return of(0x01, new byte[] {-1});
    }

    /** @param encoded as X.690 has it, {@code 55 04 03} for 2.5.4.3 */
    static byte[] identifier(int... encoded) {
        byte[] bytes = new byte[encoded.length];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) encoded[index];
        }
        return of(0x06, bytes);
    }

    static byte[] text(String text) {
        return of(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param time {@code 260101000000Z} */
    static byte[] time(String time) {
        return of(0x17, time.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] octets(byte[] content) {
        return of(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return of(0x03, new byte[] {0}, content);
    }
}
