package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.schedule.Claim;
import redisha.schedule.Cluster.Part;
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
        if (claims.isEmpty()) {
            return Check.passed();
        }
        if (claims.stream().anyMatch(claim -> isStuck(claim, state))) {
            return Check.never(UNBOUND);
        }
        return node -> claims.stream()
                .map(claim -> refusal(claim, node, state))
                .filter(refusal -> !refusal.isEmpty())
                .distinct()
                .toList();
    }

    /** It should have been bound before its pod, and nothing will bind it. */
    private static boolean isStuck(Claim claim, State state) {
        if (claim.isBound() || !state.cluster().knows(Part.STORAGE_CLASSES)) {
            return false;
        }
        Optional<StorageClass> storageClass = state.volumes().classOf(claim);
        boolean waits = storageClass.map(StorageClass::waits).orElse(false);
        boolean provisions = storageClass.map(StorageClass::provisions).orElse(false);
        return !waits
                && !provisions
                && state.cluster().knows(Part.VOLUMES)
                && state.nodes().stream()
                        .noneMatch(node -> state.volumes().free(claim, node).isPresent());
    }

    private static String refusal(Claim claim, NodeInfo node, State state) {
        if (claim.isBound()) {
            Volume volume = state.volumes().volume(claim);
            if (volume == null) {
                return state.cluster().knows(Part.VOLUMES) ? MISSING : "";
            }
            return volume.nodeAffinity().matches(node.node()) ? "" : CONFLICT;
        }
        return state.volumes().free(claim, node).isPresent() || canBeMade(claim, node, state) ? "" : NONE_TO_BIND;
    }

    private static boolean canBeMade(Claim claim, NodeInfo node, State state) {
        Optional<StorageClass> storageClass = state.volumes().classOf(claim);
        boolean unknown =
                !state.cluster().knows(Part.STORAGE_CLASSES) || !state.cluster().knows(Part.VOLUMES);
        return storageClass
                .map(each -> each.provisions()
                        ? each.allowedTopologies().matches(node.node())
                        : !state.cluster().knows(Part.VOLUMES))
                .orElse(unknown);
    }
}
