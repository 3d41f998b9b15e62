package redisha.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output whose reader may leave early, as in {@code redisha render | head}: the rest is dropped in silence. */
final class Pipe extends FilterOutputStream {

    private boolean readerLeft;

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (readerLeft) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            // The JDK has no type for EPIPE; its text follows the locale, so elsewhere the loss is reported.
            if (!"Broken pipe".equals(e.getMessage())) {
                throw e;
            }
            readerLeft = true;
        }
    }
}
