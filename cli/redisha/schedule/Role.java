package redisha.schedule;

import java.util.List;
import java.util.stream.Stream;

/** What the pods of a workload are to a release. */
public enum Role {
    /** Redis with a Sentinel in the same pod: more than half of them must be there. */
    REDIS,
    /** A way in to the master: one of them must be there. */
    PROXY,
    OTHER;

    private static final int SENTINEL_PORT = 26379;

    /** Told by what the containers are called, run and listen on. */
    static Role of(String kind, Fields spec) {
        List<Fields> containers = Stream.concat(
                        spec.at("containers").items().stream(),
                        spec.at("initContainers").items().stream()
                                .filter(each -> each.at("restartPolicy").text().equals("Always")))
                .toList();
        if (kind.equals("StatefulSet") && containers.stream().anyMatch(Role::isSentinel)) {
            return REDIS;
        }
        return containers.stream().anyMatch(each -> says(each, "haproxy")) ? PROXY : OTHER;
    }

    private static boolean isSentinel(Fields container) {
        return says(container, "sentinel")
                || container.at("ports").items().stream()
                        .anyMatch(port -> port.at("containerPort").number(0) == SENTINEL_PORT);
    }

    private static boolean says(Fields container, String word) {
        return Stream.of(
                        Stream.of(container.at("name"), container.at("image")),
                        container.at("command").items().stream(),
                        container.at("args").items().stream())
                .flatMap(each -> each)
                .anyMatch(each -> each.text().contains(word));
    }
}
