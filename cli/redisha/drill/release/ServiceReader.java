package redisha.drill.release;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;

/** Reads the Services of a namespace. */
final class ServiceReader {
    private final Manifests manifests;
    private final String namespace;

    ServiceReader(Manifests manifests, String namespace) {
        this.manifests = manifests;
        this.namespace = namespace;
    }

    List<Service> read() {
        return manifests
                .ofKind("Service")
                .filter(service -> Manifests.sameNamespace(service.namespace(), namespace))
                .filter(service -> !service.spot().at("spec", "selector").isEmptyOrAbsent())
                .sorted(Comparator.comparing(Manifest::name))
                .map(service -> service(service.name(), service.spot().at("spec")))
                .toList();
    }

    /** The names by which servers are called. */
    static List<String> names(Manifests manifests) {
        return Stream.concat(
                        Stream.of("localhost"),
                        manifests.ofKind("Service").flatMap(service -> names(service.name(), service.namespace())))
                .toList();
    }

    private static Stream<String> names(String name, String namespace) {
        String inside = name + "." + (namespace.isEmpty() ? "default" : namespace);
        return Stream.of(name, inside, inside + ".svc", inside + ".svc.cluster.local");
    }

    private static Service service(String name, Spot spec) {
        return new Service(
                name,
                spec.at("clusterIP").textOrEmpty().equals("None"),
                spec.at("publishNotReadyAddresses").isTrue(),
                spec.at("selector").texts(),
                spec.at("ports").items().stream().map(ServiceReader::port).toList());
    }

    private static Service.Port port(Spot port) {
        String number = port.at("port").written();
        String target = port.at("targetPort").exists() ? port.at("targetPort").written() : number;
        return new Service.Port(port.at("name").textOrEmpty(), ActionReader.number(port.at("port"), 0), target);
    }
}
