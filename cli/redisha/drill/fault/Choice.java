package redisha.drill.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import redisha.drill.release.Release;
import redisha.finding.UserError;

/**
 * The scenarios that a user asked for.
 *
 * @param all whatever there is was asked for, and nothing by its name
 */
public record Choice(List<Fault> faults, boolean all) {

    public Choice {
        faults = List.copyOf(faults);
    }

    /**
     * Reads names, of which one may be {@code all}.
     *
     * @throws UserError when there is no such scenario
     */
    public static Choice of(List<String> names) {
        return names.contains("all")
                ? new Choice(Faults.ALL, true)
                : new Choice(names.stream().map(Faults::named).distinct().toList(), false);
    }

    /**
     * Those that can strike a release.
     *
     * @param notes takes a sentence for each that cannot, when all were asked for
     * @throws UserError when one cannot that was asked for by its name, or nothing could be seen of any
     */
    public List<Fault> on(Release release, Consumer<String> notes) {
        if (release.members().replicas() < 2) {
            throw new UserError(
                    release.members().name() + " has a single member, and nobody can stand in for it",
                    "Drill a release of three or more.");
        }
        List<Fault> able = new ArrayList<>();
        for (Fault fault : faults) {
            Optional<Need> unmet = fault.needs().stream()
                    .filter(need -> !need.isMetBy(release))
                    .findFirst();
            if (unmet.isPresent() && !all) {
                throw refused(fault, unmet.get());
            }
            unmet.ifPresentOrElse(
                    need -> notes.accept("Scenario " + fault.name() + " is left out: it needs " + need.what() + "."),
                    () -> able.add(fault));
        }
        return able;
    }

    private static UserError refused(Fault fault, Need need) {
        return new UserError(
                "scenario " + fault.name() + " needs " + need.what() + ", and the release has none",
                need.wayOut() + ", or leave that scenario out.");
    }
}
