package redisha.model;

import java.util.Map;

/**
 * The two pods of {@code helm test}.
 *
 * @param annotations of the pod that does what clients do
 */
public record TestPods(
        Image shellcheck,
        Map<String, Object> shellcheckResources,
        Map<String, Object> serviceResources,
        Map<String, String> annotations) {}
