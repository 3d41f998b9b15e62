package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.command.Main;
import redisha.values.Profile;
import redisha.values.Profiles;

/**
 * A command line that people are likely to give: that of a folder of {@code examples/}, a profile by itself, or values of
 * {@code src/test/resources/scenarios}, which use what the chart's users use.
 */
record Example(String name, List<String> arguments) {

    /** All examples, then all profiles. */
    static List<Example> all() {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return Stream.concat(
                            folders.sorted().map(Example::ofFolder),
                            Profiles.list().stream().map(Profile::name).map(Example::ofProfile))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All scenarios, under the profile {@code recommended}. */
    static List<Example> scenarios() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios"))) {
            return files.sorted().map(Example::ofScenario).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What redisha prints, without a word on standard error. */
    String render(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(arguments);
        words.addAll(List.of(more));
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                words.toArray(String[]::new));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
        return out.toString(UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Example ofProfile(String profile) {
        return new Example("profile-" + profile, List.of("render", "--profile", profile));
    }

    /** The first line of the file is {@code # release=cache namespace=shop [api-versions=group/version,...]}. */
    private static Example ofScenario(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> words = new ArrayList<>(List.of("render", "--profile", "recommended", "-f", file.toString()));
            for (String word :
                    lines.findFirst().orElseThrow().substring("# ".length()).split(" ")) {
                String value = word.substring(word.indexOf('=') + 1);
                switch (word.substring(0, word.indexOf('='))) {
                    case "release" -> words.add(value);
                    case "namespace" -> words.addAll(List.of("-n", value));
                    case "api-versions" -> words.addAll(List.of("--api-versions", value));
                    default -> throw new IllegalArgumentException(file + ": " + word);
                }
            }
            return new Example(file.getFileName().toString().replace(".yaml", ""), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example ofFolder(Path folder) {
        try {
            List<String> words = new ArrayList<>(List.of("render"));
            for (String word : GoldenRun.words(Files.readString(folder.resolve("args")))) {
                boolean file = words.get(words.size() - 1).equals("-f");
                words.add(file ? folder.resolve(word).toString() : word);
            }
            return new Example(folder.getFileName().toString(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
