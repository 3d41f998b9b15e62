package redisha.drill.release;

/** A variable of a container, before the pod is known. */
public sealed interface Env {
    String name();

    /** A text in which {@code $(NAME)} stands for a variable that was set before. */
    record Text(String name, String value) implements Env {}

    /** A value of a Secret or ConfigMap, which is taken as it is. */
    record Given(String name, String value) implements Env {}

    /** @param path a field of the pod, {@code status.podIP} */
    record Field(String name, String path) implements Env {}
}
