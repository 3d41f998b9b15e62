package redisha.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartArchiveTest {

    @Test
    void the_same_chart_is_the_same_bytes_on_every_machine_and_jdk() throws NoSuchAlgorithmException {
        byte[] archive = ChartArchive.of(chart("a".repeat(100_000), "{{ .Values.tag }} \u00fc\n"));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive)))
                .isEqualTo("bc9d85412ef9ddfdc8b450fa4060572117fc6974c506cbefdd7e046ae65484c7");
    }

    @Test
    void what_went_in_comes_out_in_its_order() throws IOException {
        assertThat(unpacked(ChartArchive.of(chart("name: redis-ha\n", ""))))
                .containsExactly(
                        Map.entry("redis-ha/Chart.yaml", "name: redis-ha\n"),
                        Map.entry("redis-ha/templates/a.yaml", ""));
    }

    @Test
    void an_entry_tells_nothing_of_who_made_it_and_when() throws IOException {
        for (TarArchiveEntry entry : entries(ChartArchive.of(chart("a", "b")))) {
            assertThat(entry.getLastModifiedTime()).hasToString("1980-01-01T00:00:00Z");
            assertThat(entry.getLongUserId()).isZero();
            assertThat(entry.getLongGroupId()).isZero();
            assertThat(entry.getUserName()).isEmpty();
            assertThat(entry.getGroupName()).isEmpty();
            assertThat(entry.getMode()).isEqualTo(0100644);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 200_000})
    void gzip_reads_what_is_stored(int length) throws IOException {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31);
        }

        assertThat(new GZIPInputStream(new ByteArrayInputStream(StoredGzip.of(content))).readAllBytes())
                .isEqualTo(content);
    }

    private static Chart chart(String chart, String template) {
        return new Chart("redis-ha", "1.4.0", new TreeMap<>(Map.of("Chart.yaml", chart, "templates/a.yaml", template)));
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = open(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = open(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static TarArchiveInputStream open(byte[] archive) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)));
    }
}
