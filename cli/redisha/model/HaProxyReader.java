package redisha.model;

import java.util.ArrayList;
import java.util.List;
import redisha.model.HaProxy.AdditionalPort;
import redisha.model.HaProxy.FrontTls;
import redisha.model.HaProxy.Metrics;
import redisha.model.HaProxy.ProxyService;
import redisha.model.HaProxy.Timeouts;

/** Reads {@code haproxy.*}. */
final class HaProxyReader {
    private static final int DEFAULT_PORT = 6379;
    private static final int DEFAULT_READ_ONLY_PORT = 6380;

    private final Reading reading;
    private final Section haproxy;
    private final Labels labels;

    private HaProxyReader(Reading reading, Labels labels) {
        this.reading = reading;
        this.haproxy = reading.root().section("haproxy");
        this.labels = labels;
    }

    /** The proxy, null when it is switched off. */
    static HaProxy read(Reading reading, Labels labels) {
        HaProxyReader reader = new HaProxyReader(reading, labels);
        return reader.haproxy.flag("enabled") ? reader.read() : null;
    }

    private HaProxy read() {
        Section readOnly = haproxy.section("readOnly");
        HaProxy proxy = new HaProxy(
                reading.image(haproxy.section("image"), "IfNotPresent"),
                haproxy.integer("replicas"),
                haproxy.integer("servicePort"),
                or(haproxy.integer("containerPort"), DEFAULT_PORT),
                frontTls(),
                readOnly.flag("enabled") ? or(readOnly.integer("port"), DEFAULT_READ_ONLY_PORT) : 0,
                metrics(),
                additionalPorts(),
                reading.replicas() / 2 + 1,
                !haproxy.text("onNoQuorum").equals("role"),
                haproxy.flag("stickyBalancing"),
                haproxy.section("IPv6").flag("enabled"),
                timeouts(),
                haproxy.text("checkInterval"),
                haproxy.integer("checkFall"),
                haproxy.text("checkFastInterval"),
                haproxy.text("voteInterval"),
                haproxy.integer("maxconn"),
                haproxy.text("hardStopAfter"),
                reading.templated(haproxy, "customConfig"),
                haproxy.text("extraConfig"),
                service(),
                haproxy.section("serviceAccount").flag("create"),
                haproxy.section("serviceAccount").flag("automountToken"),
                Settling.strategy(reading, haproxy, "deploymentStrategy"),
                haproxy.texts("deploymentAnnotations"),
                haproxy.texts("podAnnotations"),
                haproxy.texts("labels"),
                haproxy.list("imagePullSecrets"),
                reading.securityContext(haproxy, "securityContext"),
                reading.securityContext(haproxy, "containerSecurityContext"),
                haproxy.fragment("resources"),
                haproxy.section("init").fragment("resources"),
                haproxy.fragment("lifecycle"),
                haproxy.fragment("emptyDir"),
                Settling.budget(reading, haproxy),
                haproxy.integer("terminationGracePeriodSeconds"),
                PlacementReader.haproxy(reading, labels),
                MonitoringReader.networkPolicy(reading, haproxy));
        refuseSharedPorts(proxy);
        return proxy;
    }

    private FrontTls frontTls() {
        Section tls = haproxy.section("tls");
        if (!tls.flag("enabled")) {
            return null;
        }
        String secret = reading.templated(tls, "secretName");
        if (secret.isEmpty()) {
            reading.problems()
                    .missing(
                            tls,
                            "secretName",
                            tls.where("enabled"),
                            "names no Secret, but haproxy.tls.enabled is true",
                            "Name the Secret that holds certificate and key in one PEM file.");
        }
        if (tls.text("keyName").isEmpty()) {
            reading.problems()
                    .missing(
                            tls,
                            "keyName",
                            tls.where("enabled"),
                            "names no file, but haproxy.tls.enabled is true",
                            "Name the key of the Secret that holds the PEM file, such as bundle.pem.");
        }
        String mountPath = tls.text("certMountPath");
        String folder = mountPath.endsWith("/") ? mountPath : mountPath + "/";
        return new FrontTls(secret, folder + tls.text("keyName"), mountPath);
    }

    private Metrics metrics() {
        Section metrics = haproxy.section("metrics");
        if (!metrics.flag("enabled")) {
            return null;
        }
        Section monitor = metrics.section("serviceMonitor");
        return new Metrics(
                or(metrics.integer("port"), 9101),
                metrics.text("portName"),
                metrics.text("scrapePath"),
                MonitoringReader.monitor(reading, monitor),
                !monitor.flag("enabled"));
    }

    private List<AdditionalPort> additionalPorts() {
        List<AdditionalPort> ports = new ArrayList<>();
        for (Section port : haproxy.sections("additionalPorts")) {
            int container = port.integer("containerPort");
            ports.add(new AdditionalPort(port.text("name"), container, or(port.integer("servicePort"), container)));
        }
        return ports;
    }

    private Timeouts timeouts() {
        Section timeout = haproxy.section("timeout");
        return new Timeouts(
                timeout.text("connect"),
                timeout.text("server"),
                timeout.text("client"),
                timeout.text("check"),
                timeout.text("tunnel"));
    }

    private ProxyService service() {
        Section service = haproxy.section("service");
        String type = service.text("type", "ClusterIP");
        boolean balanced = type.equals("LoadBalancer");
        return new ProxyService(
                type,
                service.text("clusterIP"),
                type.equals("NodePort") ? service.integer("nodePort") : 0,
                balanced ? service.text("loadBalancerIP") : "",
                balanced ? service.text("externalTrafficPolicy") : "",
                balanced ? service.list("loadBalancerSourceRanges") : List.of(),
                externalIPs(service),
                service.text("ipFamilyPolicy"),
                service.list("ipFamilies"),
                service.texts("labels"),
                service.texts("annotations"));
    }

    /** A list, or a map whose values count, in the order of its keys. */
    private static List<Object> externalIPs(Section service) {
        return service.value("externalIPs") instanceof redisha.yaml.Tree.Sequence
                ? service.list("externalIPs")
                : new ArrayList<>(new java.util.TreeMap<>(service.fragment("externalIPs")).values());
    }

    private void refuseSharedPorts(HaProxy proxy) {
        PortClaims claims = new PortClaims(reading);
        claims.reserve(proxy.healthPort(), "the health listener");
        claims.claim(proxy.port(), haproxy, "containerPort");
        claims.claim(proxy.readOnlyPort(), haproxy.section("readOnly"), "port");
        claims.claim(proxy.hasMetrics() ? proxy.metrics().port() : 0, haproxy.section("metrics"), "port");
        for (Section port : haproxy.sections("additionalPorts")) {
            claims.claim(port.integer("containerPort"), port, "containerPort");
        }
    }

    private static int or(int value, int fallback) {
        return value == 0 ? fallback : value;
    }
}
