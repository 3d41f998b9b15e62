package redisha.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.finding.UserError;
import redisha.finding.Voice;

class ManifestFilesTest {
    private static final String OBJECT = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\n";

    @TempDir
    private Path folder;

    @Test
    void the_files_of_a_folder_come_by_name_and_those_below_it_too() throws IOException {
        file("b.yaml", "two");
        file("a/z.YML", "one");
        file("c.json", "three");
        file("notes.txt", "none");

        assertThat(read(folder.toString()).manifests())
                .extracting(Manifest::name)
                .containsExactly("one", "two", "three");
    }

    @Test
    void paths_are_read_in_the_order_given() throws IOException {
        file("b.yaml", "two");

        Loaded loaded = ManifestFiles.read(
                List.of("-", folder.resolve("b.yaml").toString()),
                new ByteArrayInputStream(OBJECT.formatted("one").getBytes(UTF_8)));

        assertThat(loaded.manifests()).extracting(Manifest::id).containsExactly("ConfigMap/one", "ConfigMap/two");
        assertThat(loaded.manifests()).extracting(Manifest::source).startsWith("<stdin>");
    }

    @Test
    void a_file_of_200_megabytes_is_refused_and_hides_no_other() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("a.yaml").toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        file("b.yaml", "one");

        Loaded loaded = read(folder.toString());

        assertThat(complaints(loaded))
                .containsExactly(folder + "/a.yaml: larger than 128 MiB. Split it into smaller files.");
        assertThat(loaded.manifests()).hasSize(1);
    }

    @Test
    void a_pipe_that_never_ends_is_refused() {
        assertThat(complaints(read("/dev/zero")))
                .containsExactly("/dev/zero: larger than 128 MiB. Split it into smaller files.");
    }

    @Test
    void an_empty_device_is_an_empty_file() {
        assertThat(read("/dev/null")).isEqualTo(new Loaded(List.of(), List.of()));
    }

    @Test
    void what_the_system_cannot_read_is_told_in_its_words() {
        assertThat(complaints(read("/proc/self/mem")))
                .containsExactly("/proc/self/mem: cannot be read: Input/output error. "
                        + "Give the path of a readable file or folder, or '-'.");
    }

    @Test
    void an_error_without_words_gets_some() {
        assertThat(Stream.of(new NoSuchFileException("a.yaml"), new AccessDeniedException("a.yaml"))
                        .map(ManifestFiles::reason))
                .containsExactly("no such file", "permission denied");
    }

    @Test
    void where_a_part_of_the_objects_would_mislead_none_are_given() throws IOException {
        file("a.yaml", "one");
        assertThat(read(folder.toString()).complete()).hasSize(1);
        Files.writeString(folder.resolve("b.yaml"), "kind: [");

        assertThatThrownBy(read(folder.toString())::complete)
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.findings()).hasSize(1));
    }

    private void file(String path, String name) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, OBJECT.formatted(name));
    }

    private static Loaded read(String path) {
        return ManifestFiles.read(List.of(path), InputStream.nullInputStream());
    }

    private static List<String> complaints(Loaded loaded) {
        return loaded.findings().stream().map(Voice::line).toList();
    }
}
