package redisha.drill.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that the stage runs, and how to get it. */
enum Program {
    SERVER("redis-server", "redis-server", "redis", "", "valkey-server"),
    SENTINEL("redis-sentinel", "redis-sentinel", "redis", "", "valkey-sentinel"),
    CLI("redis-cli", "redis-tools", "redis", "", "valkey-cli"),
    HAPROXY("haproxy", "haproxy", "haproxy", ""),
    UNSHARE("unshare", "util-linux", "util-linux-misc", "util-linux"),
    NSENTER("nsenter", "util-linux", "util-linux-misc", "util-linux"),
    PIVOT_ROOT("pivot_root", "util-linux", "util-linux-misc", ""),
    IP("ip", "iproute2", "iproute2", "iproute2"),
    MOUNT("mount", "mount", "mount", ""),
    UMOUNT("umount", "mount", "umount", ""),
    HOSTNAME("hostname", "hostname", "busybox", ""),
    SH("sh", "dash", "busybox", ""),
    /** What the scripts of redisha and of the chart use beside the shell. */
    AWK("awk", "mawk", "busybox", ""),
    GETENT("getent", "libc-bin", "musl-utils", "");

    private final String program;
    private final String debian;
    private final String alpine;
    private final String maker;
    private final List<String> others;

    /**
     * @param maker what its version must name, as BusyBox has programs of the same name that do less; empty when any will do
     * @param others names of programs that do as well
     */
    Program(String program, String debian, String alpine, String maker, String... others) {
        this.program = program;
        this.debian = debian;
        this.alpine = alpine;
        this.maker = maker;
        this.others = List.of(others);
    }

    /** By which it is looked for; the first is its usual one. */
    Stream<String> names() {
        return Stream.concat(Stream.of(program), others.stream());
    }

    /** The package of Debian and Ubuntu. */
    String debian() {
        return debian;
    }

    /** The package of Alpine. */
    String alpine() {
        return alpine;
    }

    /** Whether a program of that name is the one that is meant. */
    boolean is(Path path, Map<String, String> environment) {
        return maker.isEmpty()
                || Version.said(path, versionOption(), environment).contains(maker);
    }

    /** The option that has it tell its version. */
    String versionOption() {
        return switch (this) {
            case HAPROXY -> "-v";
            case IP -> "-V";
            default -> "--version";
        };
    }

    @Override
    public String toString() {
        return program;
    }
}
