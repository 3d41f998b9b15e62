package redisha.drill.release;

import java.util.Objects;

/**
 * A StatefulSet or Deployment.
 *
 * @param ordered pods start one after another, each when the one before is ready
 * @param minReady seconds for which a new pod has to be ready until the next is replaced
 */
public record Workload(String name, int replicas, boolean ordered, int minReady, PodTemplate template) {

    public Workload {
        Objects.requireNonNull(template, "template");
        if (replicas < 0 || minReady < 0) {
            throw new IllegalArgumentException(name + " has a negative number");
        }
    }

    public Workload scaledTo(int number) {
        return new Workload(name, number, ordered, minReady, template);
    }
}
