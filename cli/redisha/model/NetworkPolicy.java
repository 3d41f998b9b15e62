package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * Who may speak to pods, and to whom they may speak, beyond what the release itself needs.
 *
 * @param monitoring whether everybody may read the metrics of these pods
 */
public record NetworkPolicy(
        Map<String, String> annotations,
        Map<String, String> labels,
        List<Peers> ingress,
        List<Peers> egress,
        boolean monitoring) {

    /**
     * One rule.
     *
     * @param selectors peers as Kubernetes reads them
     * @param ports ports as Kubernetes reads them; empty when the values name none
     */
    public record Peers(List<Object> selectors, List<Object> ports) {}
}
