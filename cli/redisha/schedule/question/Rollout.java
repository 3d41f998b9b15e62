package redisha.schedule.question;

import java.util.List;
import java.util.Objects;
import redisha.schedule.filter.Placement;

/**
 * Whether the next change of the pod templates gets through.
 *
 * @param workloads one after the other, in the order of the manifests
 * @param budgets what they leave to a drain
 */
public record Rollout(Verdict verdict, List<Step> workloads, List<Guard> budgets) {

    /**
     * The change of one workload.
     *
     * @param workload {@code Kind/namespace/name}
     * @param surge pods above the wanted number that may be there meanwhile
     * @param unavailable pods below the wanted number that may be missing meanwhile
     * @param moved the new pods that found a node, in their order
     * @param stuck the new pod that finds none while no old one may go; null when all get through
     * @param reasons sentences
     */
    public record Step(
            String workload,
            Verdict verdict,
            int surge,
            int unavailable,
            List<Placement> moved,
            Placement stuck,
            List<String> reasons) {
        public Step {
            Objects.requireNonNull(workload, "workload");
            Objects.requireNonNull(verdict, "verdict");
            moved = List.copyOf(moved);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a budget allows.
     *
     * @param budget {@code PodDisruptionBudget/namespace/name}
     * @param pods how many pods it covers
     * @param allowed how many of them may be evicted at a time
     * @param reasons sentences, none when the budget is as it should be
     */
    public record Guard(String budget, Verdict verdict, int pods, int allowed, List<String> reasons) {
        public Guard {
            Objects.requireNonNull(budget, "budget");
            Objects.requireNonNull(verdict, "verdict");
            reasons = List.copyOf(reasons);
        }
    }

    public Rollout {
        Objects.requireNonNull(verdict, "verdict");
        workloads = List.copyOf(workloads);
        budgets = List.copyOf(budgets);
    }
}
