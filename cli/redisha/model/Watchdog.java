package redisha.model;

import java.util.Map;

/**
 * The container that compares what Redis does with what the Sentinels say.
 *
 * @param interval seconds between two looks
 * @param retryInterval seconds before a mismatch is confirmed
 */
public record Watchdog(
        int interval,
        int retryInterval,
        Map<String, Object> resources,
        Map<String, Object> livenessProbe,
        Map<String, Object> readinessProbe) {}
