package redisha.rule.api;

import java.util.List;
import java.util.stream.Collectors;
import redisha.rule.ContainerPort;
import redisha.rule.Workload;

/** Words about the ports that workloads declare. */
final class DeclaredPorts {

    private DeclaredPorts() {}

    /** {@code redis (6379/TCP), sentinel (26379/TCP)}, or that there is none. */
    static String of(List<Workload> workloads) {
        String ports = workloads.stream()
                .flatMap(workload -> workload.ports().stream())
                .map(DeclaredPorts::words)
                .distinct()
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? "none" : ports;
    }

    private static String words(ContainerPort port) {
        String number = port.spot().at("containerPort").written() + "/" + port.protocol();
        return port.name().isEmpty() ? number : port.name() + " (" + number + ")";
    }
}
