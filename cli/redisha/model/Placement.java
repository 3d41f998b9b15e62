package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * On which nodes pods may and should run.
 *
 * @param affinity the pod's affinity block as Kubernetes reads it, empty for none
 * @param spread the topology spread constraints, empty for none
 * @param priorityClassName empty for none
 * @param schedulerName empty for the default scheduler
 */
public record Placement(
        Map<String, String> nodeSelector,
        List<Object> tolerations,
        Map<String, Object> affinity,
        List<Object> spread,
        String priorityClassName,
        String schedulerName) {}
