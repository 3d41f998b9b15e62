package redisha.schedule.filter;

import java.util.List;
import java.util.Map;
import redisha.schedule.LabelSelector;
import redisha.schedule.Pod;
import redisha.schedule.PodAffinityTerm;

/**
 * Pods that are counted together.
 *
 * @param terms all of them must mean the pod; their topology keys play no part
 * @param leaving pods that are being deleted count too
 */
record Group(List<PodAffinityTerm> terms, boolean leaving) {

    /** Pods that one term means. */
    static Group of(PodAffinityTerm term) {
        return new Group(List.of(term), true);
    }

    /** Pods of one namespace that stay. */
    static Group of(LabelSelector selector, String namespace) {
        return new Group(List.of(new PodAffinityTerm(selector, List.of(namespace), LabelSelector.NOTHING, "")), false);
    }

    boolean has(Pod pod, Map<String, String> namespace) {
        if (!leaving && pod.state() == Pod.State.TERMINATING) {
            return false;
        }
        for (PodAffinityTerm term : terms) {
            if (!term.means(pod, namespace)) {
                return false;
            }
        }
        return true;
    }
}
