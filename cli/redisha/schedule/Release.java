package redisha.schedule;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be placed.
 *
 * @param workloads in the order of the manifests
 * @param claims those that are objects of their own
 */
public record Release(List<Workload> workloads, List<Budget> budgets, List<Claim> claims) {

    public Release {
        workloads = List.copyOf(workloads);
        budgets = List.copyOf(budgets);
        claims = List.copyOf(claims);
    }

    /** Whether a pod of the cluster belongs to it from an earlier install. */
    public boolean owns(Pod pod) {
        return workloads.stream().anyMatch(workload -> workload.owns(pod));
    }

    /** The budgets that guard a pod. */
    public Stream<Budget> budgets(Pod pod) {
        return budgets.stream().filter(budget -> budget.covers(pod));
    }
}
