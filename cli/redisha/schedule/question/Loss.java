package redisha.schedule.question;

import java.util.List;
import java.util.Objects;
import redisha.schedule.filter.Placement;

/**
 * What a loss does. It is survived when a majority of the Sentinels and a proxy are there all the time; pods that find no
 * other node are missing until the loss is made good, which is a reason and no failure.
 *
 * @param what the node, or {@code zone=a} with its whole key
 * @param moved where the pods go, or why they stay Pending
 * @param standings a line for each workload that must not fall below a number
 * @param reasons sentences
 */
public record Loss(
        Kind kind,
        String what,
        Verdict verdict,
        List<Placement> moved,
        List<Standing> standings,
        List<String> reasons) {

    /** How nodes go. */
    public enum Kind {
        /** Without notice, with all that is on it. */
        NODE_LOST,
        /** Pods are evicted one by one, as far as budgets allow. */
        NODE_DRAINED,
        /** All nodes of a place at once. */
        PLACE_LOST
    }

    /**
     * What is left of a workload at the worst moment.
     *
     * @param workload {@code Kind/namespace/name}
     * @param least how many must be there: a majority of Sentinels, one proxy
     */
    public record Standing(String workload, int left, int of, int least) {
        public boolean holds() {
            return left >= least;
        }
    }

    public Loss {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(verdict, "verdict");
        moved = List.copyOf(moved);
        standings = List.copyOf(standings);
        reasons = List.copyOf(reasons);
    }

    /** Every pod found another node. */
    public boolean recovers() {
        return moved.stream().allMatch(Placement::isPlaced);
    }
}
