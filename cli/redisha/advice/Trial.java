package redisha.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.Release;
import redisha.schedule.Role;
import redisha.schedule.Workload;
import redisha.schedule.question.Capacity;

/**
 * A release and a cluster, as they are and as they would be after a change.
 *
 * @param blueprint the values behind the release, when they are known
 */
public record Trial(Cluster cluster, Release release, Optional<Blueprint> blueprint) {

    public Trial {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(blueprint, "blueprint");
    }

    /** What the cluster would answer, luck left aside; empty when there could be no such release. */
    Optional<Capacity> after(Change change) {
        List<Node> nodes = new ArrayList<>(cluster.nodes());
        nodes.addAll(change.nodes());
        Optional<Release> changed = change.settings().isEmpty()
                ? Optional.of(release)
                : blueprint.flatMap(values -> values.with(change.settings()));
        return changed.map(each -> Capacity.withoutLuck(cluster.withNodes(nodes), each));
    }

    boolean has(Role role) {
        return release.workloads().stream().anyMatch(workload -> workload.role() == role);
    }

    int mostReplicas() {
        return release.workloads().stream().mapToInt(Workload::replicas).max().orElse(0);
    }
}
