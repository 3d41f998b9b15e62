package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * The metrics exporter beside each Redis server.
 *
 * @param ssl whether it speaks TLS to Redis
 * @param args complete arguments
 * @param script a Lua script, else empty
 * @param monitor null when no ServiceMonitor is rendered
 * @param annotated whether the pods carry the prometheus.io annotations
 */
public record Exporter(
        Image image,
        int port,
        String portName,
        String scrapePath,
        String address,
        boolean ssl,
        List<String> args,
        String script,
        Map<String, Object> resources,
        Map<String, Object> livenessProbe,
        Map<String, Object> readinessProbe,
        Monitor monitor,
        boolean annotated) {

    public boolean hasScript() {
        return !script.isEmpty();
    }
}
