package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Claim;
import redisha.schedule.Pod;

/**
 * A volume for one pod is not mounted by a second one, and a volume for one node not on a second. The scheduler judges only
 * the former; the latter leaves a pod hanging on its node, in the words of the attach/detach controller.
 */
final class VolumeRestrictions implements Filter {
    private static final List<String> IN_USE = List.of("node(s) unavailable due to PersistentVolumeClaim with"
            + " ReadWriteOncePod access mode already in-use by another pod");
    private static final List<String> ELSEWHERE =
            List.of("Multi-Attach error for volume already used by pod(s) on another node");

    @Override
    public Check of(Pod pod, State state) {
        List<Claim> used = pod.claims().stream()
                .map(name -> state.volumes().claim(pod, name))
                .filter(claim -> claim != null && !state.volumes().users(claim).isEmpty())
                .toList();
        if (used.isEmpty()) {
            return Check.passed();
        }
        if (used.stream().anyMatch(Claim::isForOnePod)) {
            return node -> IN_USE;
        }
        return node -> used.stream()
                        .filter(Claim::isForOneNode)
                        .flatMap(claim -> state.volumes().users(claim).stream())
                        .allMatch(user -> user.nodeName().equals(node.name()))
                ? List.of()
                : ELSEWHERE;
    }
}
