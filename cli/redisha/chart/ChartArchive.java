package redisha.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A chart as one file, as {@code helm push} takes it. Nothing of the machine, the user, the clock or the JDK goes into
 * it, so the same chart is the same bytes everywhere.
 */
final class ChartArchive {
    /** The first time that every archive format can tell. */
    private static final FileTime TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private static final int MODE = 0100644;

    private ChartArchive() {}

    static byte[] of(Chart chart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, String> file : chart.files().entrySet()) {
                add(tar, chart.name() + "/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StoredGzip.of(bytes.toByteArray());
    }

    private static void add(TarArchiveOutputStream tar, String path, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(content.length);
        entry.setMode(MODE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setLastModifiedTime(TIME);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
