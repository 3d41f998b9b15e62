package redisha.rule.api;

import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;

/**
 * Where an Ingress leads.
 *
 * @param manifest the Ingress
 * @param spot the {@code backend} or {@code defaultBackend}
 */
record IngressBackend(Manifest manifest, Spot spot) {

    /** All backends of all Ingresses of the input. */
    static Stream<IngressBackend> of(Evidence evidence) {
        return evidence.manifests().ofKind("Ingress").flatMap(ingress -> Stream.concat(
                        Stream.of(ingress.spot().at("spec", "defaultBackend")).filter(Spot::exists),
                        paths(ingress).map(path -> path.at("backend")))
                .map(spot -> new IngressBackend(ingress, spot)));
    }

    /** The paths of all rules of an Ingress. */
    static Stream<Spot> paths(Manifest ingress) {
        return ingress.spot().at("spec", "rules").items().stream()
                .flatMap(rule -> rule.at("http", "paths").items().stream());
    }

    Spot service() {
        return spot.at("service");
    }

    /** The number or the name of the Service's port, whichever is given. */
    PortReference port() {
        Spot name = service().at("port", "name");
        return new PortReference(name.isEmptyOrAbsent() ? service().at("port", "number") : name);
    }
}
