package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.command.Main;

/** One golden case, run in a copy of its folder so that it may write there. */
final class GoldenRun {

    /** Runs of characters without blanks, in which quotes hold blanks together. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private final Path folder;

    GoldenRun(Path source, Path scratch) throws IOException {
        folder = scratch.toRealPath();
        for (Path file : files(source)) {
            Path copy = folder.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Exit code, both streams and the files that are new, each under its heading; {@code @} stands for the folder. */
    String output() throws IOException {
        Set<Path> before = files(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new ByteArrayInputStream(stdin()),
                print(out),
                print(err),
                arguments().toArray(String[]::new));

        StringBuilder output = new StringBuilder("exit " + exitCode + "\n");
        section(output, "stdout", out.toString(UTF_8));
        section(output, "stderr", err.toString(UTF_8));
        for (Path file : files(folder)) {
            if (!before.contains(file)) {
                section(output, file.toString(), Files.readString(file));
            }
        }
        return output.toString().replace(folder.toString(), "@");
    }

    private byte[] stdin() throws IOException {
        Path stdin = folder.resolve("stdin");
        return Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0];
    }

    private List<String> arguments() throws IOException {
        return words(Files.readString(folder.resolve("args"))).stream()
                .map(word -> word.replaceFirst("(^|=|,)@/", "$1" + Matcher.quoteReplacement(folder + "/")))
                .toList();
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(QUOTED.matcher(word.group())
                    .replaceAll(quoted ->
                            Matcher.quoteReplacement(quoted.group(1) != null ? quoted.group(1) : quoted.group(2))));
        }
        return words;
    }

    private static void section(StringBuilder output, String heading, String text) {
        if (!text.isEmpty()) {
            String end = text.endsWith("\n") ? "" : "\n(no newline at the end)\n";
            output.append("=== ").append(heading).append('\n').append(text).append(end);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, UTF_8);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
