package redisha.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the exporter, the monitors, the alert rules and the network policies. */
final class MonitoringReader {
    private static final String OPERATOR = "monitoring.coreos.com/v1";

    private MonitoringReader() {}

    /** The exporter, null when it is switched off. */
    static Exporter exporter(Reading reading, Redis redis) {
        Section exporter = reading.root().section("exporter");
        if (!exporter.flag("enabled")) {
            return null;
        }
        boolean ssl = exporter.flag("sslEnabled") || redis.ports().dialledWithTls();
        if (ssl && !redis.ports().hasTls()) {
            reading.problems()
                    .error(
                            exporter,
                            "sslEnabled",
                            "is true, but Redis has no TLS port to speak to",
                            "Give redis.tlsPort a port and tls.secretName a Secret, or leave sslEnabled off.");
        }
        Section monitor = exporter.section("serviceMonitor");
        return new Exporter(
                new Image(exporter.text("image"), exporter.text("tag"), exporter.text("pullPolicy")),
                exporter.integer("port"),
                exporter.text("portName"),
                exporter.text("scrapePath"),
                exporter.text("address", "localhost"),
                ssl,
                arguments(exporter),
                exporter.text("script"),
                exporter.fragment("resources"),
                probe(reading, exporter, "livenessProbe"),
                probe(reading, exporter, "readinessProbe"),
                monitor(reading, monitor),
                !monitor.flag("enabled"));
    }

    /** The ServiceMonitor, null when none is wanted or the cluster does not know the kind. */
    static Monitor monitor(Reading reading, Section monitor) {
        if (!monitor.flag("enabled")) {
            return null;
        }
        if (!monitor.flag("disableAPICheck") && !reading.target().offers(OPERATOR)) {
            reading.problems()
                    .warning(
                            monitor,
                            "enabled",
                            "is true, but " + OPERATOR
                                    + " is not among the cluster's APIs, so no ServiceMonitor is rendered",
                            "Say --api-versions " + OPERATOR + ", or set " + monitor.pathOf("disableAPICheck") + ".");
            return null;
        }
        return new Monitor(
                monitor.text("namespace", reading.names().namespace()),
                monitor.text("interval"),
                monitor.text("telemetryPath"),
                monitor.text("timeout"),
                monitor.texts("labels"),
                monitor.fragment("endpointAdditionalProperties"),
                monitor.list("relabelings"),
                monitor.list("metricRelabelings"));
    }

    /** The alert rules, null when they are switched off. */
    static AlertRules alertRules(Reading reading) {
        Section rules = reading.root().section("prometheusRule");
        return rules.flag("enabled")
                ? new AlertRules(
                        rules.texts("additionalLabels"),
                        rules.text("namespace"),
                        rules.text("interval"),
                        reading.templatedList(rules, "rules"))
                : null;
    }

    /** The policy of {@code networkPolicy} below a section, null when it is switched off. */
    static NetworkPolicy networkPolicy(Reading reading, Section around) {
        Section policy = around.section("networkPolicy");
        return policy.flag("enabled")
                ? new NetworkPolicy(
                        policy.texts("annotations"),
                        policy.texts("labels"),
                        peers(reading, policy, "ingressRules"),
                        peers(reading, policy, "egressRules"),
                        reading.root().section("networkPolicy").flag("monitoring"))
                : null;
    }

    private static List<NetworkPolicy.Peers> peers(Reading reading, Section policy, String key) {
        List<NetworkPolicy.Peers> peers = new ArrayList<>();
        for (Section rule : policy.sections(key)) {
            peers.add(new NetworkPolicy.Peers(reading.templatedList(rule, "selectors"), rule.list("ports")));
        }
        return peers;
    }

    private static List<String> arguments(Section exporter) {
        List<String> arguments = new ArrayList<>();
        new java.util.TreeMap<>(exporter.texts("extraArgs"))
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    /** A probe whose port and path follow the exporter's own unless the user gave them. */
    private static Map<String, Object> probe(Reading reading, Section exporter, String key) {
        Map<String, Object> probe = exporter.fragment(key);
        Section get = exporter.section(key).section("httpGet");
        if (probe.get("httpGet") instanceof Map<?, ?> given) {
            Map<String, Object> httpGet = new LinkedHashMap<>();
            given.forEach((name, value) -> httpGet.put((String) name, value));
            if (get.has("port") && reading.isBuiltIn(get, "port")) {
                httpGet.put("port", exporter.integer("port"));
            }
            if (get.has("path") && reading.isBuiltIn(get, "path")) {
                httpGet.put("path", exporter.text("scrapePath"));
            }
            probe.put("httpGet", httpGet);
        }
        return probe;
    }
}
