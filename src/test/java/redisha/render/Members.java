package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.FreePorts;
import redisha.Programs;
import redisha.model.Ports;
import redisha.model.Release;

/**
 * The members of a release on this machine: real servers, each with a loopback address and folders of its own, started by
 * the rendered scripts. In the rendered texts only places are replaced (folders, localhost, the host name's file) and patience is short, and
 * instead of the cluster's DNS a table answers.
 */
final class Members implements AutoCloseable {
    /** The first is how the others begin. */
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.10", "127.0.0.12");

    private static final Pattern PLACE =
            Pattern.compile("(?<![\\w.<-])/(readonly-config|readonly|health|data|tls-certs)\\b"
                    + "|/usr/local/etc/haproxy|/proc/sys/kernel/hostname|/etc/resolv\\.conf|\\blocalhost\\b");

    private final Path folder;
    private final Release release;
    private final Shell shell;
    private final String password;
    private final String sentinelPassword;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Process> servers = new HashMap<>();
    private final Deque<Process> started = new ArrayDeque<>();

    Members(Path folder, ReleaseFixtures facts, Shell shell) throws IOException {
        this(folder, facts, shell, null, null);
    }

    Members(Path folder, ReleaseFixtures facts, Shell shell, String password, String sentinelPassword)
            throws IOException {
        facts.redisPassword = password != null;
        facts.sentinelPassword = sentinelPassword != null;
        facts.redisPorts = fresh(facts.redisPorts);
        facts.sentinelPorts = fresh(facts.sentinelPorts);
        facts.proxyPort = FreePorts.next();
        facts.readOnlyPort = FreePorts.next();
        this.folder = folder.toRealPath();
        this.release = facts.release();
        this.shell = shell;
        this.password = password;
        this.sentinelPassword = sentinelPassword;
        for (int i = 0; i < release.replicas(); i++) {
            names.put(release.names().announce(i), address(i));
        }
        names.put(release.names().full(), address(0));
        names.put(release.names().haproxy(), "127.0.0.1");
        ConfigFiles files = new ConfigFiles();
        for (int i = 0; i < release.replicas(); i++) {
            write(i, "readonly-config", files.mainConfigMap(release));
            write(i, "health", files.healthConfigMap(release));
            write(i, "tests", Map.of("service_test.sh", files.serviceTest(release)));
            Files.createDirectories(home(i).resolve("data"));
            Files.createSymbolicLink(
                    home(i).resolve("tls-certs"),
                    Path.of("src/test/resources/tls").toRealPath());
            Files.writeString(home(i).resolve("hostname"), release.names().member(i) + "\n");
            Files.writeString(home(i).resolve("resolv.conf"), "search prod.svc.test svc.test test\n");
            tools(i);
        }
        publish();
    }

    private static Ports fresh(Ports ports) {
        return new Ports(ports.hasPlain() ? FreePorts.next() : 0, ports.hasTls() ? FreePorts.next() : 0);
    }

    String address(int index) {
        return index < ADDRESSES.size() ? ADDRESSES.get(index) : "127.0.0.1" + index;
    }

    Release release() {
        return release;
    }

    Path data(int index) {
        return home(index).resolve("data");
    }

    /** A name stops to resolve, for everyone. */
    void forget(int index) throws IOException {
        names.remove(release.names().announce(index));
        publish();
    }

    /** Starts a member as its pod does: the init container, then Redis, then Sentinel. */
    void start(int index) {
        init(index);
        redis(index);
        sentinel(index);
    }

    void startAll() {
        for (int i = 0; i < release.replicas(); i++) {
            start(i);
        }
        for (int i = 0; i < release.replicas(); i++) {
            int index = i;
            Await.seen("ready", () -> run(index, "health/sentinel_readiness.sh").succeeded() ? "ready" : "not ready");
        }
    }

    /** Waits until every replica has a copy of the master's data. */
    void awaitSync() {
        for (int i = 0; i < release.replicas(); i++) {
            int index = i;
            Await.seen("ready", () -> run(index, "health/redis_readiness.sh").succeeded() ? "ready" : role(index));
        }
    }

    String init(int index) {
        Outcome outcome = run(index, "readonly-config/init.sh");
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome);
        }
        return outcome.output();
    }

    void redis(int index) {
        server(
                "redis",
                index,
                release.redis().startGuard()
                        ? List.of("sh", home(index) + "/readonly-config/redis_start.sh")
                        : List.of("redis-server", home(index) + "/data/conf/redis.conf"));
        Await.seen("PONG", () -> askRedis(index, "PING"));
    }

    /** Starts Sentinel, with timers that make it look about ten times as often. */
    void sentinel(int index) {
        server(
                "sentinel",
                index,
                release.sentinelStartsByScript()
                        ? List.of("sh", home(index) + "/health/sentinel_start.sh")
                        : List.of("redis-sentinel", home(index) + "/data/conf/sentinel.conf"));
        Await.seen(
                "OK",
                () -> askSentinel(
                        index,
                        "SENTINEL",
                        "DEBUG",
                        "info-period",
                        "300",
                        "publish-period",
                        "200",
                        "ask-period",
                        "100",
                        "ping-period",
                        "200",
                        "slave-reconf-timeout",
                        "1000"));
    }

    void kill(String kind, int index) {
        end(servers.remove(kind + index));
    }

    /** Kills Redis, and drops what it kept. */
    void lose(int index) throws IOException {
        kill("redis", index);
        try (var kept = Files.list(data(index))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    String askRedis(int index, String... command) {
        return ask(index, release.redis().ports(), password, command);
    }

    String askSentinel(int index, String... command) {
        return ask(index, release.sentinel().ports(), sentinelPassword, command);
    }

    private String ask(int index, Ports ports, String secret, String... command) {
        return ports.hasPlain()
                ? Wire.ask(address(index), ports.plain(), secret, command)
                : askWithTls(index, ports.tls(), secret, command);
    }

    private String askWithTls(int index, int port, String secret, String... command) {
        String certs = home(index) + "/tls-certs/";
        List<String> line = new ArrayList<>(List.of("redis-cli", "-h", address(index), "-p", "" + port, "--tls"));
        line.addAll(List.of("--cacert", certs + "ca.crt", "--cert", certs + "redis.crt", "--key", certs + "redis.key"));
        line.addAll(List.of(command));
        ProcessBuilder client = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        client.environment().put("REDISCLI_AUTH", secret == null ? "" : secret);
        try {
            return new String(client.start().getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code master}, or {@code slave of ADDRESS}. */
    String role(int index) {
        String[] lines = askRedis(index, "ROLE").split("\n");
        return lines[0].equals("slave") ? "slave of " + lines[1] : lines[0];
    }

    /** The address that a Sentinel names. */
    String named(int index) {
        return askSentinel(index, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster")
                .split("\n")[0];
    }

    /** The answers of all Sentinels, each once. */
    String named() {
        return ADDRESSES.subList(0, release.replicas()).stream()
                .map(address -> named(ADDRESSES.indexOf(address)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    boolean allSeeReplicaDown(int replica) {
        return ADDRESSES.stream()
                .limit(release.replicas())
                .allMatch(sentinel -> seesReplicaDown(ADDRESSES.indexOf(sentinel), address(replica)));
    }

    /** Each replica is told as a list of names and values. */
    private boolean seesReplicaDown(int sentinel, String replica) {
        return Stream.of(askSentinel(sentinel, "SENTINEL", "REPLICAS", "mymaster")
                        .split("(?m)^name\n"))
                .anyMatch(told -> told.startsWith(replica + ":") && told.contains("s_down"));
    }

    int masterIndex() {
        return ADDRESSES.indexOf(named());
    }

    /** Has a replica take over, by the command that operators give. */
    void failOver() {
        String before = named();
        Await.seen("OK", () -> askSentinel(2, "SENTINEL", "FAILOVER", "mymaster"));
        List<String> others =
                ADDRESSES.stream().filter(address -> !address.equals(before)).toList();
        Await.seen("another", () -> others.contains(named()) ? "another" : before);
    }

    /** Runs a script of a member to its end. */
    Outcome run(int index, String script, String... arguments) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            List<String> command = new ArrayList<>(List.of("sh", home(index) + "/" + script));
            command.addAll(List.of(arguments));
            Process process = launch(index, command, output);
            if (!process.waitFor(100, TimeUnit.SECONDS)) {
                throw new AssertionError(script + " does not end: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a script that runs for long; what it says is in the file. */
    Process launch(int index, String script, Path output) {
        return launch(index, List.of("sh", home(index) + "/" + script), output);
    }

    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Path home(int index) {
        return folder.resolve("member" + index);
    }

    /** A rendered text with the places of this machine. */
    String local(int index, String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(replacement(index, place.group())))
                .replace("PATIENCE=30", "PATIENCE=5");
    }

    private String replacement(int index, String place) {
        return switch (place) {
            case "localhost" -> address(index);
            case "/proc/sys/kernel/hostname" -> home(index) + "/hostname";
            case "/etc/resolv.conf" -> home(index) + "/resolv.conf";
            case "/usr/local/etc/haproxy" -> home(index) + "/data";
            case "/readonly" -> home(index) + "/readonly-config";
            default -> home(index) + place;
        };
    }

    /** Starts HAProxy as its pod does, from the folders of the first member. */
    Proxy proxy() throws IOException {
        Outcome outcome = run(0, "readonly-config/haproxy_init.sh");
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome);
        }
        int health = FreePorts.next();
        String conf = Files.readString(data(0).resolve("haproxy.cfg")).replace(":8888", ":" + health);
        for (int i = 0; i < release.replicas(); i++) {
            conf = conf.replace(release.names().announceHost(i) + ".test:", address(i) + ":");
        }
        Path file = Files.writeString(data(0).resolve("haproxy-here.cfg"), conf);
        launch(0, List.of(Programs.path("haproxy").toString(), "-f", file.toString()), home(0).resolve("haproxy.log"));
        return new Proxy(release.haproxy().port(), release.haproxy().readOnlyPort(), health, password);
    }

    private void server(String kind, int index, List<String> command) {
        servers.put(kind + index, launch(index, command, home(index).resolve(kind + ".log")));
    }

    private Process launch(int index, List<String> command, Path output) {
        Path bin = home(index).resolve("bin");
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/env", "--", command.get(0));
        builder.command().addAll(command.subList(1, command.size()));
        Map<String, String> environment = builder.environment();
        environment.put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        environment.remove("AUTH");
        environment.remove("SENTINELAUTH");
        if (password != null) {
            environment.put("AUTH", password);
        }
        if (sentinelPassword != null) {
            environment.put("SENTINELAUTH", sentinelPassword);
        }
        for (int i = 0; i < release.replicas(); i++) {
            environment.put("SENTINEL_ID_" + i, release.sentinel().ids().get(i));
        }
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            started.push(process);
            return process;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(int index, String folder, Map<String, String> files) throws IOException {
        Path target = Files.createDirectories(home(index).resolve(folder));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(target.resolve(file.getKey()), local(index, file.getValue()));
        }
    }

    private void tools(int index) throws IOException {
        Path bin = Files.createDirectories(home(index).resolve("bin"));
        shell.furnish(bin);
        String real = "exec " + Programs.path("redis-server") + " \"$@\" --bind " + address(index);
        program(bin, "redis-server", real);
        program(bin, "redis-sentinel", real + " --sentinel");
        String table = folder.resolve("names").toString();
        program(bin, "getent", "sed -n \"s/^$2 \\(.*\\)/\\1 $2/p\" " + table);
        program(
                bin,
                "redis-cli",
                """
                for word; do
                    shift
                    [ "$before" != -h ] || word=$(awk -v w="$word" '$1 == w { w = $2 } END { print w }' %s)
                    set -- "$@" "$word"
                    before=$word
                done
                exec %s "$@\""""
                        .formatted(table, Programs.path("redis-cli")));
    }

    private static void program(Path bin, String name, String text) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void publish() throws IOException {
        StringBuilder table = new StringBuilder();
        names.forEach((name, address) ->
                table.append(name).append(' ').append(address).append('\n'));
        Files.write(folder.resolve("names"), table.toString().getBytes(UTF_8));
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            end(started.pop());
        }
    }
}
