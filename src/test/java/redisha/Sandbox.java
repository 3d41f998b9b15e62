package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder in which a shell script meets only the programs it was given; {@code log} holds what the fakes wrote down. */
final class Sandbox {

    /** A shell with the tools of its world. */
    enum Shell {
        DASH,
        BUSYBOX;

        /** The command line that runs a tool, to be followed by its arguments. */
        private String command(String tool) {
            return switch (this) {
                case DASH -> (tool.equals("sh") ? Programs.path("dash") : installed(tool)).toString();
                case BUSYBOX -> Programs.path("busybox") + " " + tool;
            };
        }
    }

    private static final List<String> TOOLS = List.of(
            "sh",
            "awk",
            "cat",
            "cp",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "printenv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "sort",
            "tail",
            "timeout",
            "touch",
            "tr");

    private final Path root;
    private final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    /** Blanks in the path are what a careless script stumbles over. */
    Sandbox(Path folder, Shell shell) throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("a check out"));
        bin = Files.createDirectories(folder.toRealPath().resolve("the programs"));
        for (String tool : TOOLS) {
            executable(bin.resolve(tool), "exec " + shell.command(tool) + " \"$@\"\n");
        }
        environment.put("PATH", bin.toString());
        environment.put("SANDBOX", root.toString());
    }

    Path root() {
        return root;
    }

    Sandbox set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A file of the real repository, at the same place. */
    Sandbox copy(String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.copy(Path.of(path), root.resolve(path));
        return this;
    }

    Sandbox file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    /** A program on PATH, as lines of the real shell with the real tools; it replaces one of that name. */
    Sandbox program(String name, String script) throws IOException {
        executable(bin.resolve(name), "set -eu\nPATH=/usr/local/bin:/usr/bin:/bin\n" + script);
        return this;
    }

    Sandbox without(String program) throws IOException {
        Files.delete(bin.resolve(program));
        return this;
    }

    static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    /** What the fakes wrote into {@code $SANDBOX/log}, line by line. */
    List<String> log() throws IOException {
        Path log = root.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Starts a script under the sandbox's shell, in the given folder. */
    Process start(Path folder, Path script, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(bin.resolve("sh").toString(), script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile()).start();
    }

    Outcome run(String script, String... arguments) throws IOException, InterruptedException {
        return outcome(start(root, root.resolve(script), arguments), "");
    }

    static Outcome outcome(Process process, String stdin) throws IOException, InterruptedException {
        try (var input = process.getOutputStream()) {
            input.write(stdin.getBytes(UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    record Outcome(int exitCode, String out, String err) {}

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
