package redisha.drill.stage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A program that the stage runs, and how to get it. */
enum Program {
    SERVER("redis-server", "redis-server", "redis", "valkey-server"),
    SENTINEL("redis-sentinel", "redis-sentinel", "redis", "valkey-sentinel"),
    CLI("redis-cli", "redis-tools", "redis", "valkey-cli"),
    HAPROXY("haproxy", "haproxy", "haproxy"),
    UNSHARE("unshare", "util-linux", "util-linux-misc"),
    NSENTER("nsenter", "util-linux", "util-linux-misc"),
    PIVOT_ROOT("pivot_root", "util-linux", "busybox"),
    MOUNT("mount", "mount", "busybox"),
    IP("ip", "iproute2", "iproute2"),
    HOSTNAME("hostname", "hostname", "busybox"),
    SH("sh", "dash", "busybox");

    private final String program;
    private final String debian;
    private final String alpine;
    private final List<String> others;

    Program(String program, String debian, String alpine, String... others) {
        this.program = program;
        this.debian = debian;
        this.alpine = alpine;
        this.others = List.of(others);
    }

    /** By which it is looked for; the first is its usual one. */
    Stream<String> names() {
        return Stream.concat(Stream.of(program), others.stream());
    }

    String debian() {
        return debian;
    }

    String alpine() {
        return alpine;
    }

    /** The program that a container asks for by this name or path. */
    static Stream<Program> named(String name) {
        return Arrays.stream(values()).filter(each -> each.names().anyMatch(name::equals));
    }

    @Override
    public String toString() {
        return program;
    }
}
