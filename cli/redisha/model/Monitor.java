package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * A ServiceMonitor of the Prometheus operator; empty where the values say nothing.
 *
 * @param endpoint further members of the endpoint
 */
public record Monitor(
        String namespace,
        String interval,
        String path,
        String scrapeTimeout,
        Map<String, String> labels,
        Map<String, Object> endpoint,
        List<Object> relabelings,
        List<Object> metricRelabelings) {}
