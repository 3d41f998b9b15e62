package redisha.rule;

import java.util.List;
import java.util.Optional;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;

/**
 * What rules may read.
 *
 * @param manifests the objects that would be applied
 * @param before the objects that are installed now, when the user gave them
 * @param minor the minor release of Kubernetes 1
 * @param workloads everything in {@code manifests} that makes pods
 */
public record Evidence(Manifests manifests, Optional<Manifests> before, int minor, List<Workload> workloads) {

    public static Evidence of(Manifests manifests, Optional<Manifests> before, int minor) {
        return new Evidence(
                manifests,
                before,
                minor,
                manifests.all().stream().flatMap(Workload::of).toList());
    }

    /** The workload that an object is, if it is one. */
    public Optional<Workload> workload(Manifest manifest) {
        return workloads.stream()
                .filter(workload -> workload.manifest().equals(manifest))
                .findFirst();
    }

    /** The workloads of a namespace whose pods a selector matches. */
    public List<Workload> selected(String namespace, Selector selector) {
        return workloads.stream()
                .filter(workload -> Manifests.sameNamespace(workload.manifest().namespace(), namespace))
                .filter(workload -> workload.pods().stream().anyMatch(selector::matches))
                .toList();
    }
}
