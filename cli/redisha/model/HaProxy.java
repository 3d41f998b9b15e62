package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * The proxy that gives clients one endpoint.
 *
 * @param port the container port of the master frontend
 * @param tls null when clients speak plainly to the proxy
 * @param readOnlyPort the port of the read-only frontend, 0 when there is none
 * @param metrics null when the proxy serves no metrics
 * @param votes how many Sentinels must name a member before the proxy believes it is the master
 * @param rejectWithoutQuorum whether new connections are refused while no member has enough votes
 * @param maxConnections the global maxconn, 0 for HAProxy's own choice
 * @param hardStopAfter an HAProxy duration, empty for none
 * @param customConfig a whole haproxy.cfg that replaces the generated one, else empty
 * @param extraConfig text that ends the generated haproxy.cfg, else empty
 * @param terminationGracePeriodSeconds 0 for the cluster's default
 * @param serviceAccount whether redisha makes the account
 */
public record HaProxy(
        Image image,
        int replicas,
        int servicePort,
        int port,
        FrontTls tls,
        int readOnlyPort,
        Metrics metrics,
        List<AdditionalPort> additionalPorts,
        int votes,
        boolean rejectWithoutQuorum,
        boolean stickyBalancing,
        boolean ipv6,
        Timeouts timeouts,
        String checkInterval,
        int checkFall,
        String checkFastInterval,
        String voteInterval,
        int maxConnections,
        String hardStopAfter,
        String customConfig,
        String extraConfig,
        ProxyService service,
        boolean createServiceAccount,
        boolean automountToken,
        Map<String, Object> deploymentStrategy,
        Map<String, String> deploymentAnnotations,
        Map<String, String> podAnnotations,
        Map<String, String> podLabels,
        List<Object> imagePullSecrets,
        Map<String, Object> securityContext,
        Map<String, Object> containerSecurityContext,
        Map<String, Object> resources,
        Map<String, Object> initResources,
        Map<String, Object> lifecycle,
        Map<String, Object> emptyDir,
        Map<String, Object> podDisruptionBudget,
        int terminationGracePeriodSeconds,
        Placement placement,
        NetworkPolicy networkPolicy) {

    /** The port of the health listener. */
    public int healthPort() {
        return 8888;
    }

    /** The ports at which clients connect. */
    public List<Integer> clientPorts() {
        return hasReadOnly() ? List.of(port, readOnlyPort) : List.of(port);
    }

    /** Fails while there is no master; a haproxy.cfg of the user's own knows only the path of the chart. */
    public String readinessPath() {
        return hasCustomConfig() ? "/healthz" : "/readyz";
    }

    public boolean hasReadOnly() {
        return readOnlyPort != 0;
    }

    public boolean hasTls() {
        return tls != null;
    }

    public boolean hasMetrics() {
        return metrics != null;
    }

    public boolean hasCustomConfig() {
        return !customConfig.isEmpty();
    }

    public boolean hasNetworkPolicy() {
        return networkPolicy != null;
    }

    /**
     * TLS between clients and proxy.
     *
     * @param certificate the file with certificate and key
     * @param mountPath where the Secret is mounted
     */
    public record FrontTls(String secretName, String certificate, String mountPath) {}

    /** A port of the container and of the Service beyond the built-in ones. */
    public record AdditionalPort(String name, int containerPort, int servicePort) {}

    /** Durations as HAProxy writes them. */
    public record Timeouts(String connect, String server, String client, String check, String tunnel) {}

    /**
     * The metrics endpoint.
     *
     * @param monitor null when no ServiceMonitor is rendered
     * @param annotated whether the pods carry the prometheus.io annotations
     */
    public record Metrics(int port, String portName, String path, Monitor monitor, boolean annotated) {}

    /**
     * The Service in front; empty strings and lists where the values say nothing.
     *
     * @param nodePort 0 when the cluster chooses
     */
    public record ProxyService(
            String type,
            String clusterIP,
            int nodePort,
            String loadBalancerIP,
            String externalTrafficPolicy,
            List<Object> loadBalancerSourceRanges,
            List<Object> externalIPs,
            String ipFamilyPolicy,
            List<Object> ipFamilies,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
