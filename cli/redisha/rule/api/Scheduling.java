package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Workload;

/** Finds what a pod says about the pods it wants to be near, far from, or evenly spread with. */
final class Scheduling {

    private Scheduling() {}

    /** The terms of {@code podAffinity} or {@code podAntiAffinity}, required and preferred. */
    static List<Spot> terms(Workload workload, String kind) {
        Spot affinity = workload.spec().at("affinity", kind);
        return Stream.concat(
                        affinity.at("requiredDuringSchedulingIgnoredDuringExecution").items().stream(),
                        affinity.at("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
                                .map(weighted -> weighted.at("podAffinityTerm")))
                .toList();
    }

    static List<Spot> constraints(Workload workload) {
        return workload.spec().at("topologySpreadConstraints").items();
    }
}
