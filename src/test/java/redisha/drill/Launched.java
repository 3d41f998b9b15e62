package redisha.drill;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.command.Main;

/** redisha as a process of its own; what it says on standard error is kept. */
final class Launched {
    private final Process process;
    private final BufferedReader errors;
    private final List<String> said = new ArrayList<>();

    private Launched(Process process) {
        this.process = process;
        this.errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    static Launched redisha(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return new Launched(process);
    }

    Process process() {
        return process;
    }

    /** Reads on until it has said that; answers whether it did before it ended. */
    boolean says(String line) throws IOException {
        String next = errors.readLine();
        while (next != null) {
            said.add(next);
            if (next.equals(line)) {
                return true;
            }
            next = errors.readLine();
        }
        return false;
    }

    /** What it said so far. */
    String said() {
        return String.join("\n", said);
    }

    /** Waits for its end. */
    int exitCode() throws IOException, InterruptedException {
        while (says("")) {
            // An empty line is a line like others.
        }
        return process.waitFor();
    }

    /** Some test runners load classes by a loader of their own. */
    private static String classPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs()).map(Launched::path).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
