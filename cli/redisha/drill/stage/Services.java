package redisha.drill.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import redisha.drill.release.Service;

/** The Services of a release: their addresses and names, and which pods they lead to. All on the loop's thread. */
final class Services {
    private final Runtime runtime;
    private final String namespace;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Supplier<List<PodRun>> pods;
    private final Map<String, Runtime.Sandbox> routes = new LinkedHashMap<>();
    private Map<String, List<String>> names = Map.of();

    /**
     * @param wanted addresses of Services by name; the others have one chosen for them
     * @param pods all that exist, in the order of their names
     */
    Services(
            Runtime runtime,
            String namespace,
            List<Service> services,
            Map<String, String> wanted,
            Addresses addresses,
            Supplier<List<PodRun>> pods) {
        this.runtime = runtime;
        this.namespace = namespace;
        this.pods = pods;
        for (Service service : services) {
            this.services.put(service.name(), service);
            if (!service.headless()) {
                String chosen = addresses.service();
                this.addresses.put(service.name(), wanted.getOrDefault(service.name(), chosen));
            }
        }
    }

    /** The address of the Service that selects the pod of this name alone. */
    Optional<String> announcing(String pod, Map<String, String> labels) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.put(Service.POD_NAME, pod);
        return services.values().stream()
                .filter(service -> service.announces() && service.selects(all))
                .map(service -> addresses.get(service.name()))
                .findFirst();
    }

    /** The variables by which a container is told of Services. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        addresses.forEach((name, address) -> {
            List<Service.Port> ports = services.get(name).ports();
            if (!ports.isEmpty()) {
                String prefix = name.toUpperCase(Locale.ROOT).replace('-', '_');
                String port = String.valueOf(ports.get(0).number());
                variables.put(prefix + "_SERVICE_HOST", address);
                variables.put(prefix + "_SERVICE_PORT", port);
                variables.put(prefix + "_PORT", "tcp://" + address + ":" + port);
            }
        });
        return variables;
    }

    /** Has routes and names follow what pods have become. */
    void update() {
        addresses.forEach((name, address) -> route(
                address, published(services.get(name)).stream().findFirst().map(PodRun::sandbox)));
        Map<String, List<String>> now = new LinkedHashMap<>();
        services.values().forEach(service -> name(service, now));
        if (!now.equals(names)) {
            names = now;
            runtime.names(now);
        }
    }

    private void route(String address, Optional<Runtime.Sandbox> target) {
        boolean known = routes.containsKey(address);
        if (!known || routes.get(address) != target.orElse(null)) {
            routes.put(address, target.orElse(null));
            runtime.route(address, target.orElse(null));
        }
    }

    private void name(Service service, Map<String, List<String>> names) {
        if (!service.headless()) {
            put(service.name(), List.of(addresses.get(service.name())), names);
            return;
        }
        List<PodRun> published = published(service);
        put(service.name(), published.stream().map(PodRun::address).toList(), names);
        published.stream()
                .filter(pod -> pod.ordinal() >= 0)
                .forEach(pod -> put(pod.name() + "." + service.name(), List.of(pod.address()), names));
    }

    /** A name without addresses does not resolve. */
    private void put(String name, List<String> found, Map<String, List<String>> names) {
        if (!found.isEmpty()) {
            names.put(name + "." + namespace + ".svc", found);
        }
    }

    /** The pods that a Service leads to. One on its way out is left, unless even those not ready are wanted. */
    private List<PodRun> published(Service service) {
        return pods.get().stream()
                .filter(pod -> service.selects(pod.plan().labels()))
                .filter(pod -> !pod.gone() && (service.publishNotReady() || pod.ready()))
                .toList();
    }

    /** Where a port of a Service, by name or number, leads now; nowhere when there is no such Service or port. */
    List<Stage.Endpoint> endpoints(String service, String port) {
        List<Stage.Endpoint> endpoints = new ArrayList<>();
        Optional<Service> found = Optional.ofNullable(services.get(service));
        found.flatMap(each -> each.port(port)).ifPresent(wanted -> {
            for (PodRun pod : published(found.get())) {
                target(pod, wanted).ifPresent(number -> endpoints.add(new Stage.Endpoint(pod, pod.address(), number)));
            }
        });
        return endpoints;
    }

    private static OptionalInt target(PodRun pod, Service.Port port) {
        return port.target().chars().allMatch(Character::isDigit)
                ? OptionalInt.of(Integer.parseInt(port.target()))
                : pod.plan().template().port(port.target());
    }
}
