package redisha.rule.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.Workload;

/**
 * What a Service asks for.
 *
 * @param manifest the Service
 */
record ServiceSpec(Manifest manifest) {

    /** All Services of the input. */
    static Stream<ServiceSpec> of(Evidence evidence) {
        return evidence.manifests().ofKind("Service").map(ServiceSpec::new);
    }

    /**
     * One entry of {@code spec.ports}.
     *
     * @param spot the entry
     */
    record Port(Spot spot) {

        /** Empty when it has none. */
        String name() {
            return spot.at("name").textOrEmpty();
        }

        OptionalLong number() {
            return spot.at("port").integer();
        }

        /** {@code TCP} when none is given. */
        String protocol() {
            return spot.at("protocol").text().filter(text -> !text.isEmpty()).orElse("TCP");
        }

        /** The port of the pod: {@code targetPort}, or the port itself. */
        PortReference target() {
            Spot target = spot.at("targetPort");
            boolean given = target.exists() && !target.written().equals("0") && !target.isEmptyOrAbsent();
            return new PortReference(given ? target : spot.at("port"));
        }
    }

    Spot spec() {
        return manifest.spot().at("spec");
    }

    /** {@code ClusterIP} when none is given. */
    String type() {
        return spec().at("type").text().filter(text -> !text.isEmpty()).orElse("ClusterIP");
    }

    boolean isLoadBalancer() {
        return type().equals("LoadBalancer");
    }

    boolean isExternalName() {
        return type().equals("ExternalName");
    }

    boolean isHeadless() {
        return spec().at("clusterIP").textOrEmpty().equals("None");
    }

    List<Port> ports() {
        return spec().at("ports").items().stream().map(Port::new).toList();
    }

    /** Its ports as messages show them: {@code redis (6379/TCP), 26379/TCP}. */
    String portWords() {
        return ports().stream()
                .map(port -> {
                    String number = port.spot().at("port").written() + "/" + port.protocol();
                    return port.name().isEmpty() ? number : port.name() + " (" + number + ")";
                })
                .collect(Collectors.joining(", "));
    }

    /** The workloads of the input whose pods it selects, none when it has no selector. */
    List<Workload> workloads(Evidence evidence) {
        Selector selector = Selector.ofLabels(spec().at("selector"));
        return selector.isEmpty() || isExternalName() ? List.of() : evidence.selected(manifest.namespace(), selector);
    }
}
