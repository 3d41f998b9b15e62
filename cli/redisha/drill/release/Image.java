package redisha.drill.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import redisha.drill.release.Container.StopSignal;

/**
 * What an image would bring, taken from the official images of Redis, Valkey and HAProxy: the program that starts when the
 * manifest names none, the folder it starts in and the signal that ends it.
 */
enum Image {
    REDIS("redis-server", "/data", StopSignal.TERM),
    VALKEY("valkey-server", "/data", StopSignal.TERM),
    HAPROXY("haproxy", "/var/lib/haproxy", StopSignal.USR1),
    /** Base systems: a shell and what belongs to it. */
    SHELL("", "", StopSignal.TERM);

    private static final Pattern BASE = Pattern.compile("busybox|alpine|debian|ubuntu|bash|ubi.*");
    private static final Pattern PROGRAM =
            Pattern.compile("(?:.*/)?(?:redis-(?:server|sentinel|cli)|valkey-(?:server|sentinel|cli)|haproxy)");

    private final String program;
    private final String workingDirectory;
    private final StopSignal stopSignal;

    Image(String program, String workingDirectory, StopSignal stopSignal) {
        this.program = program;
        this.workingDirectory = workingDirectory;
        this.stopSignal = stopSignal;
    }

    /**
     * What stands in for an image; empty when nothing on this machine does.
     *
     * @param reference {@code docker.io/library/redis:8.8.0-alpine}
     * @param command what the container runs instead of the image's program, maybe nothing
     */
    static Optional<Image> of(String reference, List<String> command) {
        String path = reference.replaceFirst("@.*", "").replaceFirst(":[^/]*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.contains("exporter")) {
            return Optional.empty();
        }
        for (Image each : List.of(REDIS, VALKEY, HAPROXY)) {
            if (name.contains(each.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        boolean known = BASE.matcher(name).matches()
                || !command.isEmpty() && PROGRAM.matcher(command.get(0)).matches();
        return known ? Optional.of(SHELL) : Optional.empty();
    }

    /** What a container of this image runs; empty when it runs nothing. */
    List<String> run(List<String> command, List<String> args) {
        List<String> words = new ArrayList<>(command);
        words.addAll(args);
        return command.isEmpty() ? entered(words) : words;
    }

    /** The entry points of these images put their program before options and configuration files. */
    private List<String> entered(List<String> args) {
        if (this == SHELL
                || !args.isEmpty() && !isArgument(args.get(0)) && !args.get(0).equals("haproxy")) {
            return args;
        }
        List<String> words = new ArrayList<>(List.of(program));
        if (this == HAPROXY) {
            words.addAll(List.of("-W", "-db"));
        }
        words.addAll(args.isEmpty() ? defaults() : args.subList(args.get(0).equals(program) ? 1 : 0, args.size()));
        return words;
    }

    private static boolean isArgument(String word) {
        return word.startsWith("-") || word.endsWith(".conf");
    }

    private List<String> defaults() {
        return this == HAPROXY ? List.of("-f", "/usr/local/etc/haproxy/haproxy.cfg") : List.of();
    }

    String workingDirectory() {
        return workingDirectory;
    }

    StopSignal stopSignal() {
        return stopSignal;
    }
}
