package redisha.schedule;

import java.util.List;
import java.util.Objects;

/**
 * A StatefulSet or a Deployment, with the pods that its controller would make.
 *
 * @param selector its own pods
 * @param ordered a pod is made only when the one before it runs
 * @param pods those that are wanted
 * @param next those that take their places when the template changes
 * @param oneMore what scaling up by one would add
 */
public record Workload(
        String kind,
        String namespace,
        String name,
        Role role,
        LabelSelector selector,
        boolean ordered,
        Update update,
        List<Wanted> pods,
        List<Wanted> next,
        Wanted oneMore) {

    /**
     * A pod that is wanted.
     *
     * @param claims those that are made for it, if they are not there yet
     */
    public record Wanted(Pod pod, List<Claim> claims) {
        public Wanted {
            Objects.requireNonNull(pod, "pod");
            claims = List.copyOf(claims);
        }
    }

    public Workload {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(update, "update");
        pods = List.copyOf(pods);
        next = List.copyOf(next);
        Objects.requireNonNull(oneMore, "oneMore");
    }

    public int replicas() {
        return pods.size();
    }

    /** How many of them must be there for the release to serve. */
    public int least() {
        return switch (role) {
            case REDIS -> replicas() / 2 + 1;
            case PROXY -> Math.min(1, replicas());
            case OTHER -> 0;
        };
    }

    /** Whether a pod of the cluster is one of its own. */
    public boolean owns(Pod pod) {
        return pod.namespace().equals(namespace) && selector.matches(pod.labels());
    }

    /** {@code StatefulSet/default/redis-ha-server}. */
    public String id() {
        return kind + "/" + namespace + "/" + name;
    }
}
