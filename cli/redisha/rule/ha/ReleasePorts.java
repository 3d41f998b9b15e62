package redisha.rule.ha;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.ContainerPort;

/**
 * The TCP ports that the members of a release are asked on. Each is a set: what the pod listens on, and what a Service calls
 * it, as the document about network policies leaves open which of the two a policy sees.
 */
final class ReleasePorts {
    private final RedisPods release;
    private final List<Pair> pairs;

    ReleasePorts(RedisPods release) {
        this.release = release;
        this.pairs = release.services().stream()
                .flatMap(service -> service.spot().at("spec", "ports").items().stream())
                .map(this::pair)
                .toList();
    }

    /** A port of a Service, and that of the pod behind it. */
    private record Pair(long outside, long inside) {}

    /** Where replicas ask the master. */
    Set<Long> replication() {
        return linked(release.redisConf(), release.redis(), 6379);
    }

    /** Where Sentinels ask Redis. */
    Set<Long> monitored() {
        OptionalLong told = release.monitors().stream()
                .flatMapToLong(monitor -> monitor.number(2).stream())
                .findFirst();
        return told.isPresent() ? known(told.getAsLong()) : replication();
    }

    /** Where Sentinels ask each other. */
    Set<Long> sentinel() {
        return linked(release.sentinelConf(), release.sentinel(), 26379);
    }

    /** All that Redis listens on. */
    Set<Long> ofRedis() {
        return listening(release.redisConf(), release.redis(), replication());
    }

    /** All that Sentinel listens on. */
    Set<Long> ofSentinel() {
        return listening(release.sentinelConf(), release.sentinel(), sentinel());
    }

    /** What is declared counts too: a configuration may come from elsewhere. */
    private Set<Long> listening(Directives conf, Spot container, Set<Long> linked) {
        Set<Long> ports = new LinkedHashSet<>(linked);
        LongStream.concat(
                        Stream.of("port", "tls-port").flatMapToLong(name -> conf.number(name).stream()),
                        declared(container))
                .forEach(port -> ports.addAll(known(port)));
        return ports;
    }

    private static LongStream declared(Spot container) {
        return container.at("ports").items().stream()
                .flatMapToLong(port -> port.at("containerPort").integer().stream());
    }

    /** A port and its other names; empty for 0, which means that nothing listens. */
    Set<Long> known(long port) {
        Set<Long> names = new LinkedHashSet<>();
        if (port > 0) {
            names.add(port);
            for (Pair pair : pairs) {
                if (pair.outside() == port || pair.inside() == port) {
                    names.add(pair.inside());
                    names.add(pair.outside());
                }
            }
        }
        return names;
    }

    private Set<Long> linked(Directives conf, Spot container, long otherwise) {
        long secure = conf.number("tls-port").orElse(0);
        long plain = conf.number("port")
                .orElse(
                        declared(container).anyMatch(port -> port == otherwise)
                                ? otherwise
                                : declared(container).findFirst().orElse(otherwise));
        boolean linkedByTls = conf.isTlsOnly() || conf.text("tls-replication").equals("yes");
        return known(secure > 0 && linkedByTls ? secure : plain);
    }

    private Pair pair(Spot entry) {
        long outside = entry.at("port").integer().orElse(0);
        return new Pair(outside, target(entry.at("targetPort")).orElse(outside));
    }

    private OptionalLong target(Spot target) {
        return target.text().isEmpty()
                ? target.integer()
                : release.workload().ports().stream()
                        .filter(port -> port.name().equals(target.textOrEmpty()))
                        .map(ContainerPort::number)
                        .findFirst()
                        .orElse(OptionalLong.empty());
    }
}
