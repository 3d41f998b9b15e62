package redisha.rule.ha;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.ContainerPort;

/**
 * The TCP ports that the members of a release are asked on. Each is a set: what the pod listens on, and what a Service calls
 * it, as the document about network policies leaves open which of the two a policy sees.
 *
 * @param release the members
 */
record ReleasePorts(RedisPods release) {

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
            release.services().forEach(service -> addNames(service, port, names));
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

    private void addNames(Manifest service, long port, Set<Long> names) {
        for (Spot entry : service.spot().at("spec", "ports").items()) {
            long outside = entry.at("port").integer().orElse(0);
            long inside = target(entry.at("targetPort")).orElse(outside);
            if (outside == port || inside == port) {
                names.add(inside);
                names.add(outside);
            }
        }
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
