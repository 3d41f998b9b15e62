package redisha.cluster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import redisha.finding.UserError;

/** Objects out of bytes in whatever form they come: JSON or YAML, compressed or not; what is in them decides, not a name. */
final class ObjectText {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_YAML = 32 << 20;

    private static final int BLANK = ' ';
    private static final String BYTE_ORDER_MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF";

    private final String source;
    private final RecentTexts texts;
    private final Consumer<Found> objects;

    /** @param objects takes each object, and each list after its items */
    ObjectText(String source, RecentTexts texts, Consumer<Found> objects) {
        this.source = source;
        this.texts = texts;
        this.objects = objects;
    }

    /**
     * Reads to the end.
     *
     * @throws IOException when the stream or its compression fails
     * @throws UserError when the text cannot be understood
     */
    void read(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(unzipped(new BufferedInputStream(raw, BUFFER)), BUFFER);
        int first = firstVisible(in);
        if (first == '{' || first == '[') {
            ObjectStream.read(source, in, texts, objects);
        } else if (first >= 0) {
            YamlObjects.read(source, yaml(in), objects);
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Of UTF-16 too: its zeros are control characters like the rest. -1 when there is nothing to see. */
    private static int firstVisible(InputStream in) throws IOException {
        in.mark(BUFFER);
        int octet = in.read();
        for (int i = 1; i < BUFFER && (octet >= 0 && octet <= BLANK || BYTE_ORDER_MARKS.indexOf(octet) >= 0); i++) {
            octet = in.read();
        }
        in.reset();
        return octet;
    }

    private byte[] yaml(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_YAML + 1);
        if (bytes.length > LARGEST_YAML) {
            throw new UserError(
                    source + " is larger than " + (LARGEST_YAML >> 20) + " MiB, too large for YAML",
                    "Give JSON (kubectl get ... -o json), which may be of any size.");
        }
        return bytes;
    }
}
