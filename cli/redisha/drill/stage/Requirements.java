package redisha.drill.stage;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import redisha.finding.UserError;

/** What a machine must have and allow before a stage can stand on it. */
public final class Requirements {
    private Requirements() {}

    /**
     * Tries what the stage will do, and leaves nothing behind.
     *
     * @param proxies whether HAProxy is drilled too
     * @throws UserError that says what is missing or refused, and the way out
     */
    public static void check(Programs programs, boolean proxies) {
        system(ManagementFactory.getOperatingSystemMXBean().getName());
        present(programs, proxies);
        allowed(programs, new Refusal(Path.of("/")));
    }

    static void system(String name) {
        if (!name.equals("Linux")) {
            throw new UserError(
                    "the drill is made of Linux namespaces, and this is " + name,
                    "Run it on Linux, which may be a virtual machine.");
        }
    }

    /** A Redis Sentinel is a Redis server by another name, so that it is not asked for. */
    static void present(Programs programs, boolean proxies) {
        List<Program> missing = Arrays.stream(Program.values())
                .filter(program -> program != Program.SENTINEL)
                .filter(program -> proxies || program != Program.HAPROXY)
                .filter(program -> programs.path(program).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new UserError(
                    "the drill needs programs that are not here: " + listed(missing),
                    "On Debian or Ubuntu: apt-get install %s; on Alpine: apk add %s."
                            .formatted(packages(missing, Program::debian), packages(missing, Program::alpine)));
        }
    }

    static void allowed(Programs programs, Refusal refusal) {
        Runtime.Ran ran = Namespaces.trial(programs);
        if (ran.code().orElse(-1) != 0) {
            throw refusal.explained(ran.output());
        }
    }

    private static String listed(List<Program> missing) {
        return missing.stream()
                .map(program -> "%s (Debian: %s, Alpine: %s)".formatted(program, program.debian(), program.alpine()))
                .collect(Collectors.joining(", "));
    }

    private static String packages(List<Program> missing, Function<Program, String> name) {
        return missing.stream().map(name).distinct().collect(Collectors.joining(" "));
    }
}
