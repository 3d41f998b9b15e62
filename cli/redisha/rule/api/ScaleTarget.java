package redisha.rule.api;

import java.util.List;
import java.util.Optional;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/**
 * What a HorizontalPodAutoscaler scales.
 *
 * @param autoscaler the autoscaler
 */
record ScaleTarget(Manifest autoscaler) {

    static List<ScaleTarget> all(Evidence evidence) {
        return evidence.manifests()
                .ofKind("HorizontalPodAutoscaler")
                .map(ScaleTarget::new)
                .toList();
    }

    Spot spec() {
        return autoscaler.spot().at("spec");
    }

    String kind() {
        return spec().at("scaleTargetRef", "kind").textOrEmpty();
    }

    Spot name() {
        return spec().at("scaleTargetRef", "name");
    }

    /** The workload, when the input holds it. */
    Optional<Workload> workload(Evidence evidence) {
        return evidence.manifests()
                .find(kind(), autoscaler.namespace(), name().textOrEmpty())
                .flatMap(evidence::workload);
    }
}
