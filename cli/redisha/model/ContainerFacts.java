package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * What the values say about one server container; empty where they say nothing.
 *
 * @param livenessProbe the probe's timing, null when it is switched off; the same for the two others
 */
public record ContainerFacts(
        List<Object> command,
        List<Object> args,
        Map<String, Object> livenessProbe,
        Map<String, Object> readinessProbe,
        Map<String, Object> startupProbe,
        Map<String, Object> resources,
        Map<String, Object> lifecycle,
        List<Object> extraVolumeMounts) {}
