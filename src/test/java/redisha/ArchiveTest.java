package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.Checkout.Outcome;

/** {@code ./redisha} with a real Java: whatever lies around as an archive, the jar is what runs, and nothing else is said. */
class ArchiveTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void checkout() throws IOException {
        jar = folder.resolve("target/launcher/redisha.jar");
        Files.createDirectories(jar.getParent());
        Files.copy(Path.of("redisha"), folder.resolve("redisha"));
        build("one", BUILT);
    }

    @Test
    void an_archive_changes_nothing_but_the_time() throws Exception {
        assertThat(run()).isEqualTo("one\n");
        assertThat(archive()).isNotEmptyFile();
        assertThat(run()).isEqualTo("one\n");
    }

    /** Java 25 does not look whether an archive is of this jar (JDK-8377932). */
    @Test
    void a_jar_is_never_taken_for_the_one_before_it() throws Exception {
        run();
        Path archive = archive();
        build("two", BUILT.plusSeconds(1));

        assertThat(run()).isEqualTo("two\n");
        assertThat(archive).isNotEmptyFile();
        assertThat(run()).isEqualTo("two\n");
    }

    @Test
    void what_is_no_archive_is_no_obstacle() throws Exception {
        run();
        Path archive = archive();
        for (byte[] broken : List.of(new byte[] {1, 2, 3}, new byte[5000])) {
            Files.delete(archive);
            Files.write(archive, broken);
            Files.setLastModifiedTime(archive, FileTime.from(BUILT));

            assertThat(run()).isEqualTo("one\n");
        }
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(jar.getParent())) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run() throws Exception {
        Outcome outcome = Checkout.run(
                folder,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                new byte[0],
                List.of("sh", folder.resolve("redisha").toString()));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }

    /** A program that says one thing, with a jar of an age. */
    private void build(String saying, Instant built) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        Path source = Files.createDirectories(folder.resolve("cli")).resolve("Main.java");
        Files.writeString(
                source,
                """
                package redisha.command;
                class Main {
                    public static void main(String[] args) {
                        System.out.println("%s");
                    }
                }
                class Rehearsal {
                    public static void main(String[] args) {
                        Main.main(args);
                    }
                }
                """
                        .formatted(saying));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String name : List.of("redisha/command/Main.class", "redisha/command/Rehearsal.class")) {
                entries.putNextEntry(new JarEntry(name));
                Files.copy(classes.resolve(name), entries);
            }
        }
        Files.writeString(folder.resolve("pom.xml"), "");
        for (Path path : List.of(source, source.getParent(), folder.resolve("pom.xml"), jar)) {
            Files.setLastModifiedTime(path, FileTime.from(built));
        }
    }
}
