package redisha.drill.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/** The faults there are; one that is not listed here strikes nobody, and a test says so. */
public final class Faults {
    public static final List<Fault> ALL = List.of(
            new Crash(),
            new Planned(),
            new Freeze(),
            new Rolling(),
            new Partition(),
            new QuorumLoss(),
            new TwoMasters(),
            new RoleFlip(),
            new FastRestart(),
            new ColdStart(),
            new ProxyCrash(),
            new ProxyRestart(),
            new SlowSync(),
            new ScaleDown(),
            new PrefixIp());

    /** What takes long, and is meant by nobody who says {@code all}. */
    public static final List<Fault> BY_NAME_ONLY = List.of(new Hiccups());

    private static final List<String> NAMES = every().map(Fault::name).toList();

    private Faults() {}

    /**
     * The fault of that name.
     *
     * @throws UserError when there is none
     */
    public static Fault named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The fault of that name, if there is one. */
    public static Optional<Fault> find(String name) {
        return every().filter(fault -> fault.name().equals(name)).findFirst();
    }

    private static Stream<Fault> every() {
        return Stream.concat(ALL.stream(), BY_NAME_ONLY.stream());
    }

    private static UserError unknown(String name) {
        String near = Nearest.word(name, NAMES)
                .map(word -> "Did you mean '" + word + "'? ")
                .orElse("");
        return new UserError(
                "there is no scenario '" + name + "'", near + "'redisha drill --list' describes them all.");
    }
}
