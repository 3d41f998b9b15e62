package redisha.drill;

import java.util.List;
import java.util.Objects;
import redisha.drill.timeline.LoadPlan;
import redisha.manifest.Manifest;

/**
 * What is to be drilled.
 *
 * @param subject tells the columns of a comparison apart: {@code recommended}, or the name of a file
 * @param manifests of the release
 * @param turns in the order in which they are taken
 * @param seed from which the moments of the faults, and what the manifests leave out, are derived
 */
public record Plan(String subject, List<Manifest> manifests, List<Turn> turns, long seed, LoadPlan load) {

    public Plan {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(load, "load");
        manifests = List.copyOf(manifests);
        turns = List.copyOf(turns);
    }

    /** The same with other turns. */
    public Plan with(List<Turn> others) {
        return new Plan(subject, manifests, others, seed, load);
    }
}
