package redisha.drill.stage;

/** Manifests of a small release. */
final class Sample {
    private Sample() {}

    /** A StatefulSet of one container; the text goes into the container. */
    static String of(int replicas, String policy, String container) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: r}
                spec:
                  replicas: %d
                  podManagementPolicy: %s
                  selector: {matchLabels: {app: r}}
                  template:
                    metadata: {labels: {app: r}}
                    spec:
                      containers:
                      - name: redis
                        image: redis:8
                """
                        .formatted(replicas, policy)
                + container.indent(8);
    }

    static String one(String container) {
        return of(1, "OrderedReady", container);
    }

    /** A StatefulSet with these pod settings. */
    static String pod(String spec) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: r}
                spec:
                  replicas: 1
                  selector: {matchLabels: {app: r}}
                  template:
                    metadata: {labels: {app: r}}
                    spec:
                """
                + spec.indent(6);
    }

    static String service(String name, String spec) {
        return """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %s}
                spec:
                """
                        .formatted(name)
                + spec.indent(2);
    }
}
