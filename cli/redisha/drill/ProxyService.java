package redisha.drill;

import java.util.List;
import java.util.Optional;
import redisha.drill.release.Release;
import redisha.drill.release.Service;
import redisha.drill.release.Workload;

/**
 * The Service through which clients reach the proxies.
 *
 * @param port the name or number of the one that leads to the master
 * @param readOnlyPort of the one that leads to any member, if there is one
 */
record ProxyService(String name, String port, Optional<String> readOnlyPort) {

    /** That of a release; none where there are no proxies. */
    static Optional<ProxyService> of(Release release) {
        return release.proxies().flatMap(proxies -> release.services().stream()
                .filter(service -> selects(service, proxies) && !service.ports().isEmpty())
                .findFirst()
                .map(service -> of(service.name(), service.ports())));
    }

    private static boolean selects(Service service, Workload proxies) {
        return !service.headless() && service.selects(proxies.template().labels());
    }

    /** The first port leads to the master; both redisha and the chart name the other one so. */
    private static ProxyService of(String name, List<Service.Port> ports) {
        Optional<String> readOnly = ports.stream()
                .filter(port -> port.name().contains("readonly"))
                .map(ProxyService::key)
                .findFirst();
        return new ProxyService(name, key(ports.get(0)), readOnly);
    }

    private static String key(Service.Port port) {
        return port.name().isEmpty() ? Integer.toString(port.number()) : port.name();
    }
}
