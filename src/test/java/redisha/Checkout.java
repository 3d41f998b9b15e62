package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.command.Main;

/**
 * A checkout as other tools find it, without a build: its {@code redisha} runs the classes of this test run. (What the
 * real launcher does before that is the subject of {@link LauncherTest}.)
 */
final class Checkout {
    private final Path folder;

    Checkout(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Sandbox.executable(
                this.folder.resolve("redisha"),
                "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' redisha.command.Main \"$@\"\n"
                        .formatted(java, classPath()));
    }

    /** Runners of tests have class loaders of their own, or none. */
    static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
                : System.getProperty("java.class.path");
    }

    Path folder() {
        return folder;
    }

    Path redisha() {
        return folder.resolve("redisha");
    }

    /** Runs a command line in a folder; the variables come on top of those of this test run. */
    static Outcome run(Path in, Map<String, String> variables, byte[] stdin, List<String> command)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("stderr", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(stdin);
        }
        byte[] out = process.getInputStream().readAllBytes();
        int exitCode = process.waitFor();
        String err = Files.readString(errors);
        Files.delete(errors);
        return new Outcome(exitCode, out, err);
    }

    record Outcome(int exitCode, byte[] bytes, String err) {
        String out() {
            return new String(bytes, UTF_8);
        }
    }
}
