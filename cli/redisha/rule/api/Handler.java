package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/**
 * What the kubelet runs to learn how a container is, or when it starts and stops: a probe or a lifecycle hook.
 *
 * @param workload what makes the pod
 * @param container the container
 * @param spot the probe or hook
 * @param probe a probe, else a hook
 */
record Handler(Workload workload, Spot container, Spot spot, boolean probe) {

    /** The probes and hooks of every container. */
    static List<Handler> of(Evidence evidence) {
        return evidence.reading(All.class, All::read).handlers();
    }

    private record All(List<Handler> handlers) {
        static All read(Evidence evidence) {
            return new All(evidence.workloads().stream()
                    .flatMap(workload -> workload.allContainers().stream()
                            .flatMap(container -> Stream.concat(
                                    Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                                            .map(name -> new Handler(workload, container, container.at(name), true)),
                                    Stream.of("postStart", "preStop")
                                            .map(name -> new Handler(
                                                    workload, container, container.at("lifecycle", name), false)))))
                    .filter(handler -> handler.spot().exists())
                    .toList());
        }
    }

    static List<Handler> probes(Evidence evidence) {
        return of(evidence).stream().filter(Handler::probe).toList();
    }

    static List<Handler> hooks(Evidence evidence) {
        return of(evidence).stream().filter(handler -> !handler.probe()).toList();
    }

    /** How many seconds the pod has to stop, its hooks included. */
    long grace() {
        return workload.spec().at("terminationGracePeriodSeconds").integer().orElse(30);
    }

    /** The ports that may be given by name, those that are given. */
    List<Spot> ports() {
        return Stream.of(spot.at("httpGet", "port"), spot.at("tcpSocket", "port"))
                .filter(Spot::exists)
                .toList();
    }
}
