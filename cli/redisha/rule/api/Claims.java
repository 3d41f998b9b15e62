package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/** Finds what asks for a volume: the claims, and the templates from which claims are made. */
final class Claims {

    private Claims() {}

    /** Each with {@code metadata} and {@code spec}. */
    static List<Spot> of(Evidence evidence) {
        return Stream.concat(
                        evidence.manifests().ofKind("PersistentVolumeClaim").map(Manifest::spot),
                        evidence.workloads().stream().flatMap(Claims::templates))
                .toList();
    }

    private static Stream<Spot> templates(Workload workload) {
        return Stream.concat(
                workload.claimTemplates().stream(),
                workload.volumes().stream()
                        .map(volume -> volume.at("ephemeral", "volumeClaimTemplate"))
                        .filter(Spot::exists));
    }
}
