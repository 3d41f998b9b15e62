package redisha.schedule;

import java.util.Objects;

/**
 * A topology spread constraint with {@code DoNotSchedule}. {@code matchLabelKeys} are part of the selector here.
 *
 * @param maxSkew how many more pods than the emptiest place a place may hold
 * @param topologyKey the node label whose values are the places
 * @param minDomains with fewer places than this, the emptiest counts as empty
 * @param selector the pods that are counted, in the pod's own namespace
 * @param honorsAffinity only nodes that the pod's node affinity and selector allow make places
 * @param honorsTaints only nodes whose taints the pod tolerates make places
 */
public record SpreadConstraint(
        int maxSkew,
        String topologyKey,
        int minDomains,
        LabelSelector selector,
        boolean honorsAffinity,
        boolean honorsTaints) {

    public SpreadConstraint {
        Objects.requireNonNull(topologyKey, "topologyKey");
        Objects.requireNonNull(selector, "selector");
    }
}
