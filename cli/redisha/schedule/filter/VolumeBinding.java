package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.schedule.Claim;
import redisha.schedule.Cluster.Part;
import redisha.schedule.Node;
import redisha.schedule.NodeSelector;
import redisha.schedule.Pod;
import redisha.schedule.StorageClass;
import redisha.schedule.Volume;

/**
 * Each claim of the pod has a volume that the node can mount, or can get one there. What nobody could read of claims, volumes
 * and classes is taken to be in order.
 */
final class VolumeBinding implements Filter {
    private static final String MISSING = "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";
    private static final String CONFLICT = "node(s) had volume node affinity conflict";
    private static final String NONE_TO_BIND = "node(s) didn't find available persistent volumes to bind";
    private static final String UNBOUND = "pod has unbound immediate PersistentVolumeClaims";

    @Override
    public Check of(Pod pod, State state) {
        List<Claim> claims = new ArrayList<>();
        for (String name : pod.claims()) {
            Claim claim = state.volumes().claim(pod, name);
            if (claim != null) {
                claims.add(claim);
            } else if (state.cluster().knows(Part.CLAIMS)) {
                return Check.never("persistentvolumeclaim \"" + name + "\" not found");
            }
        }
        List<Demand> demands =
                claims.stream().map(claim -> Demand.of(claim, state)).toList();
        if (demands.stream().anyMatch(Demand::isStuck)) {
            return Check.never(UNBOUND);
        }
        return node -> demands.stream()
                .map(demand -> demand.refusal(node.node()))
                .filter(refusal -> !refusal.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a volume that the pod has already refuses a node. */
    static boolean isHold(List<String> refusals) {
        return refusals.contains(CONFLICT);
    }

    /**
     * What a claim asks of a node.
     *
     * @param volume the one it is bound to, null when it is unbound or the volume is unknown
     * @param free volumes that would do
     * @param waits its volume is chosen with the node
     * @param makable nodes for which a volume would be made; null when none would
     * @param told everything that bears on it could be read
     */
    private record Demand(
            Claim claim, Volume volume, List<Volume> free, boolean waits, NodeSelector makable, boolean told) {

        static Demand of(Claim claim, State state) {
            boolean told = state.cluster().knows(Part.VOLUMES)
                    && (claim.isBound() || state.cluster().knows(Part.STORAGE_CLASSES));
            if (claim.isBound()) {
                return new Demand(claim, state.volumes().volume(claim), List.of(), false, null, told);
            }
            Optional<StorageClass> storageClass = state.volumes().classOf(claim);
            return new Demand(
                    claim,
                    null,
                    state.volumes().free(claim),
                    storageClass.map(StorageClass::waits).orElse(false),
                    storageClass
                            .filter(StorageClass::provisions)
                            .map(StorageClass::allowedTopologies)
                            .orElse(null),
                    told);
        }

        /** It should have been bound before its pod, and nothing will bind it. */
        boolean isStuck() {
            return told && !claim.isBound() && !waits && makable == null && free.isEmpty();
        }

        String refusal(Node node) {
            if (volume != null) {
                return volume.nodeAffinity().matches(node) ? "" : CONFLICT;
            }
            if (claim.isBound()) {
                return told ? MISSING : "";
            }
            boolean found = free.stream().anyMatch(each -> each.nodeAffinity().matches(node));
            return found || (makable == null ? !told : makable.matches(node)) ? "" : NONE_TO_BIND;
        }
    }
}
