package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/** Finds who a pod and its containers run as, and under which guard. */
final class SecurityContexts {

    private SecurityContexts() {}

    /** The {@code securityContext} of each pod and of each container, those that are given. */
    static List<Spot> of(Evidence evidence) {
        return evidence.workloads().stream()
                .flatMap(SecurityContexts::of)
                .map(holder -> holder.at("securityContext"))
                .filter(Spot::exists)
                .toList();
    }

    private static Stream<Spot> of(Workload workload) {
        return Stream.concat(Stream.of(workload.spec()), workload.allContainers().stream());
    }
}
