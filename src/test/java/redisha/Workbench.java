package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hands rendered configurations to the real programs: HAProxy checks its own, Redis and Sentinel start on theirs. Before
 * that the init scripts fill in what they fill in, in a world of one member whose servers all answer nothing. Folders
 * and ports are replaced by ones of this machine.
 */
final class Workbench {
    private static final Pattern PLACE =
            Pattern.compile("(?<![\\w.<-])/(readonly-config|readonly|data|tls-certs)\\b|/usr/local/etc/haproxy"
                    + "|/proc/sys/kernel/hostname|/etc/resolv\\.conf");
    private static final Pattern CERTIFICATE = Pattern.compile("tls-(cert|key|ca-cert)-file \"?/tls-certs/([^\\s\"]+)");
    private static final Map<String, String> FAKES = Map.of(
            "getent", "echo \"127.0.0.1 $2\"",
            "redis-cli", "exit 1",
            "sleep", "exit 0",
            "timeout", "shift; exec \"$@\"");
    private static final Pattern LAST_ANSWER = Pattern.compile("([+]PONG|-NOAUTH.*)\r\n");

    /** Seconds. */
    private static final long PATIENCE = 60;

    private final Path folder;
    private final Map<String, String> files;
    private final Map<String, String> environment;

    /**
     * @param files the texts of the main ConfigMap
     * @param environment the variables of the init container
     */
    Workbench(Path folder, Map<String, String> files, Map<String, String> environment) throws IOException {
        this.folder = folder.toRealPath();
        this.files = files;
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("PATH", folder("bin") + File.pathSeparator + System.getenv("PATH"));
        Files.writeString(this.folder.resolve("hostname"), "any-server-0\n");
        Files.writeString(this.folder.resolve("resolv.conf"), "search prod.svc.cluster.local svc.cluster.local\n");
        Sandbox.executable(folder("bin").resolve("sh"), "exec " + Programs.path("dash") + " \"$@\"\n");
        for (Map.Entry<String, String> fake : FAKES.entrySet()) {
            Sandbox.executable(folder("bin").resolve(fake.getKey()), fake.getValue() + "\n");
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder("readonly-config").resolve(file.getKey()), local(file.getValue()));
        }
        folder("data");
        certificates();
    }

    /** HAProxy finds nothing wrong with what the init script made of haproxy.cfg. */
    void checkHaproxy() throws IOException {
        run("sh", folder("readonly-config") + "/haproxy_init.sh");
        Path file = folder("data").resolve("haproxy.cfg");
        String pem = resource("client.pem").toString();
        // No name resolves here, and where DNS is silent asking for each costs seconds.
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("init-addr last,libc,none", "init-addr none")
                        .replaceAll("(?m)^(  bind .* ssl crt ).*?( v4v6)?$", "$1" + pem + "$2"));
        run(Programs.path("haproxy").toString(), "-c", "-f", file.toString());
    }

    /** Redis and Sentinel start on what the init script made of their files, and let in who knows the password. */
    void startServers() throws IOException {
        run("sh", folder("readonly-config") + "/init.sh");
        start("redis-server", "redis.conf", "Ready to accept connections", environment.get("AUTH"));
        start("redis-sentinel", "sentinel.conf", "+monitor master", environment.get("SENTINELAUTH"));
    }

    private void start(String program, String file, String sign, String password) throws IOException {
        Path conf = folder("data").resolve("conf").resolve(file);
        Path socket = folder.resolve(program + ".sock");
        String text = withFreePorts(Files.readString(conf)) + "\nunixsocket " + socket + "\n";
        Files.writeString(conf, text);
        Process server =
                builder(Programs.path(program).toString(), conf.toString()).start();
        try {
            CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS).execute(server::destroyForcibly);
            awaitLine(server, sign, text);
            assertThat(pinged(socket, password)).as(text).contains("+PONG");
        } finally {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private static void awaitLine(Process server, String sign, String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader output = server.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(sign)) {
                return;
            }
        }
        throw new AssertionError("hoped for '" + sign + "', saw:\n" + seen + "with:\n" + text);
    }

    private static String pinged(Path socket, String password) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            if (password != null) {
                byte[] bytes = password.getBytes(UTF_8);
                channel.write(ByteBuffer.wrap(("*2\r\n$4\r\nAUTH\r\n$" + bytes.length + "\r\n").getBytes(UTF_8)));
                channel.write(ByteBuffer.wrap(bytes));
                channel.write(ByteBuffer.wrap("\r\n".getBytes(UTF_8)));
            }
            channel.write(ByteBuffer.wrap("PING\r\n".getBytes(UTF_8)));
            ByteBuffer buffer = ByteBuffer.allocate(1000);
            while (!LAST_ANSWER.matcher(answer).find() && channel.read(buffer) > 0) {
                answer.append(new String(buffer.array(), 0, buffer.position(), UTF_8));
                buffer.clear();
            }
        }
        return answer.toString();
    }

    private static String withFreePorts(String conf) {
        return Pattern.compile("(?m)^(port|tls-port) ([1-9]\\d*)$")
                .matcher(conf)
                .replaceAll(port -> port.group(1) + " " + FreePorts.next());
    }

    private void certificates() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (String conf : List.of("redis.conf", "sentinel.conf")) {
            for (MatchResult directive :
                    CERTIFICATE.matcher(files.get(conf)).results().toList()) {
                names.put(
                        directive.group(2),
                        switch (directive.group(1)) {
                            case "cert" -> "redis.crt";
                            case "key" -> "redis.key";
                            default -> "ca.crt";
                        });
            }
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            Files.copy(resource(name.getValue()), folder("tls-certs").resolve(name.getKey()));
        }
    }

    private static Path resource(String name) throws IOException {
        return Path.of("src/test/resources/tls", name).toRealPath();
    }

    private void run(String... command) throws IOException {
        Process process = builder(command).start();
        CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS).execute(process::destroyForcibly);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue())
                .as("%s says:%n%s", String.join(" ", command), output)
                .isZero();
    }

    /** By way of env, which looks for the program on the search path of the new process. */
    private ProcessBuilder builder(String... command) {
        List<String> line = new ArrayList<>(List.of("/usr/bin/env", "--"));
        line.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("AUTH", "SENTINELAUTH"));
        builder.environment().putAll(environment);
        return builder;
    }

    private String local(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> switch (place.group()) {
                    case "/proc/sys/kernel/hostname" -> folder + "/hostname";
                    case "/etc/resolv.conf" -> folder + "/resolv.conf";
                    case "/usr/local/etc/haproxy" -> folder + "/data";
                    case "/readonly" -> folder + "/readonly-config";
                    default -> folder + place.group();
                })
                .replace("PATIENCE=30", "PATIENCE=1");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
