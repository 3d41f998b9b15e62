package redisha.schedule.question;

import java.util.List;
import java.util.Objects;
import redisha.schedule.filter.Placement;

/**
 * Whether every pod of a release finds a node.
 *
 * @param workloads a line for each
 * @param placements the pods in the order in which they were tried
 * @param waiting {@code namespace/name} of pods that are never made, as the one before them stays Pending
 * @param otherwise another distribution in which all of them fit, when {@link Verdict#LUCK} decides; else empty
 */
public record Install(
        Verdict verdict,
        List<Line> workloads,
        List<Placement> placements,
        List<String> waiting,
        List<Placement> otherwise) {

    /**
     * The numbers of a workload.
     *
     * @param workload {@code Kind/namespace/name}
     * @param needs pods
     * @param eligible nodes that its rules about nodes allow: not cordoned, tolerated, selected, with the keys it needs
     * @param fits pods that found a node
     * @param spare nodes that would take one pod more now
     */
    public record Line(String workload, int needs, int eligible, int fits, int spare) {
        public Line {
            Objects.requireNonNull(workload, "workload");
        }
    }

    public Install {
        Objects.requireNonNull(verdict, "verdict");
        workloads = List.copyOf(workloads);
        placements = List.copyOf(placements);
        waiting = List.copyOf(waiting);
        otherwise = List.copyOf(otherwise);
    }
}
