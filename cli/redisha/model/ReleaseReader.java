package redisha.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import redisha.expression.Expression;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.values.MergedValues;
import redisha.yaml.Tree;

/** Makes a release from merged values, and says everything that is wrong with them at once. */
public final class ReleaseReader {
    /** The chart whose vocabulary the values speak, as expressions in them can ask for it. */
    public static final String CHART_NAME = "redis-ha";

    public static final String CHART_VERSION = "4.39.0";

    private static final int LONGEST_NAME = 63;

    /** The StatefulSet's revision label is its name, a dash and ten characters, and a label holds 63. */
    private static final int LONGEST_FULL_NAME = LONGEST_NAME - "-server".length() - 11;

    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");

    private final Reading reading;
    private final Section root;

    private ReleaseReader(Target target, Tree.Mapping values) {
        this.root = new Section("", values);
        Problems problems = new Problems();
        Names names = names(target, root);
        Expression.Scope scope = scope(target, names, root);
        this.reading = new Reading(target, root, names, root.integer("replicas"), scope, problems);
    }

    /**
     * @param warnings receives what is worth a word but stops nothing
     * @throws UserError with every contradiction in the values
     */
    public static Release read(Target target, MergedValues values, List<Finding> warnings) {
        ReleaseReader reader = new ReleaseReader(target, values.root());
        Release release = reader.read();
        List<Finding> findings = reader.reading.problems().sorted();
        if (reader.reading.problems().hasErrors()) {
            throw new UserError(findings);
        }
        warnings.addAll(findings);
        return release;
    }

    private Release read() {
        refuseNames();
        Labels labels = new Labels(reading.names(), root.texts("extraLabels"), root.flag("standardLabels"));
        warnOfSelectorLabels();
        Redis redis = RedisReader.read(reading);
        Sentinel sentinel = SentinelReader.read(reading, redis);
        Exporter exporter = MonitoringReader.exporter(reading, redis);
        refuseSharedPorts(redis, sentinel, exporter);
        RestoreReader restore = new RestoreReader(reading);
        List<Restore> restores = restore.sources(redis.image());
        Section serviceAccount = root.section("serviceAccount");
        return new Release(
                reading.target(),
                reading.names(),
                labels,
                reading.replicas(),
                serviceAccount.flag("create"),
                serviceAccount.texts("annotations"),
                root.list("imagePullSecrets"),
                root.section("rbac").flag("create"),
                redis,
                sentinel,
                watchdog(),
                tls(redis, sentinel),
                HaProxyReader.read(reading, labels),
                exporter,
                PodsReader.read(reading, labels),
                StorageReader.read(reading),
                restores,
                restore.credentials(restores),
                restore.secret(restores),
                root.section("restore").integer("timeout"),
                root.texts("authSecretAnnotations"),
                root.texts("serviceAnnotations"),
                root.section("configmap").texts("labels"),
                root.texts("serviceLabels"),
                Settling.budget(reading, root),
                MonitoringReader.networkPolicy(reading, root),
                MonitoringReader.alertRules(reading),
                testPods(),
                root.text("clusterDomain"));
    }

    private static Names names(Target target, Section root) {
        String uncut = root.text("nameOverride", CHART_NAME);
        String app = cut(uncut);
        String release = target.release();
        String stem = release.contains(uncut) ? release : release + "-" + uncut;
        String full = cut(root.text("fullnameOverride", stem));
        Section account = root.section("serviceAccount");
        boolean create = account.flag("create");
        String redisAccount = account.text("name", create ? full : "default");
        Section proxyAccount = root.section("haproxy").section("serviceAccount");
        String haproxyAccount = proxyAccount.flag("create")
                ? redisAccount + "-haproxy"
                : root.section("haproxy").text("serviceAccountName", "default");
        return new Names(release, target.namespace(), app, full, redisAccount, haproxyAccount);
    }

    private static String cut(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static Expression.Scope scope(Target target, Names names, Section root) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("Name", target.release());
        release.put("Namespace", target.namespace());
        release.put("Service", "Helm");
        release.put("IsInstall", true);
        release.put("IsUpgrade", false);
        release.put("Revision", 1L);
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("Name", CHART_NAME);
        chart.put("Version", CHART_VERSION);
        Map<String, Object> values = plain(root.map());
        return new Expression.Scope(release, values, chart, names.app(), names.full());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(Tree.Mapping map) {
        return (Map<String, Object>) map.plain();
    }

    /** What Kubernetes would refuse as the name of a Service or a StatefulSet, or as the label {@code app}. */
    private void refuseNames() {
        String full = reading.names().full();
        if (!SERVICE_NAME.matcher(full).matches()) {
            reading.problems()
                    .error(
                            namingPlace(),
                            "",
                            "the object names would begin with '" + full + "', which Kubernetes would refuse",
                            "Choose a release name or fullnameOverride of small letters, digits and dashes.");
        } else if (Character.isDigit(full.charAt(0))) {
            reading.problems()
                    .warning(
                            namingPlace(),
                            "",
                            "the Services would be called " + full
                                    + "-..., and most clusters refuse a Service whose name" + " begins with a digit",
                            "Choose a release name or fullnameOverride that begins with a letter.");
        }
        if (!LABEL.matcher(reading.names().app()).matches()) {
            reading.problems()
                    .error(
                            root,
                            "nameOverride",
                            "'" + reading.names().app() + "' is no value that a label can have",
                            "Use letters, digits, dashes, dots and underscores, such as cache-1.");
        } else if (full.length() > LONGEST_FULL_NAME) {
            reading.problems()
                    .error(
                            namingPlace(),
                            "",
                            "the object names would begin with '" + full + "', which is " + full.length()
                                    + " characters long; Kubernetes would refuse the pods of a StatefulSet of that name",
                            "Choose a release name or fullnameOverride that keeps it within " + LONGEST_FULL_NAME
                                    + " characters.");
        }
    }

    private Where namingPlace() {
        for (String key : List.of("fullnameOverride", "nameOverride")) {
            if (!root.text(key).isEmpty()) {
                return root.where(key);
            }
        }
        return Where.of("release name " + reading.target().release());
    }

    private void warnOfSelectorLabels() {
        warnOfSelectorLabels(root.section("labels"), "app", "release");
        warnOfSelectorLabels(root.section("extraLabels"), "app", "release");
        warnOfSelectorLabels(root.section("haproxy").section("labels"), "app", "release", "component");
    }

    private void warnOfSelectorLabels(Section labels, String... taken) {
        for (String key : taken) {
            if (labels.has(key)) {
                reading.problems()
                        .warning(
                                labels,
                                key,
                                "is a label by which the Services find their pods, so this one is left out",
                                "Use another key for your label.");
            }
        }
    }

    private void refuseSharedPorts(Redis redis, Sentinel sentinel, Exporter exporter) {
        PortClaims claims = new PortClaims(reading);
        claims.claim(redis.ports().plain(), root.section("redis"), "port");
        claims.claim(redis.ports().tls(), root.section("redis"), "tlsPort");
        claims.claim(sentinel.ports().plain(), root.section("sentinel"), "port");
        claims.claim(sentinel.ports().tls(), root.section("sentinel"), "tlsPort");
        claims.claim(exporter == null ? 0 : exporter.port(), root.section("exporter"), "port");
    }

    private Tls tls(Redis redis, Sentinel sentinel) {
        if (!redis.ports().hasTls() && !sentinel.ports().hasTls()) {
            return null;
        }
        Section tls = root.section("tls");
        String secret = reading.templated(tls, "secretName");
        if (secret.isEmpty()) {
            reading.problems()
                    .missing(
                            tls,
                            "secretName",
                            root.section(redis.ports().hasTls() ? "redis" : "sentinel")
                                    .where("tlsPort"),
                            "names no Secret, but a TLS port is on and redisha makes no certificates",
                            "Make a Secret with certificate, key and CA (cert-manager does) and name it here.");
        }
        refuseTlsWithoutCa(tls, "redis", redis.ports(), redis.authClients(), redis.tlsReplication());
        refuseTlsWithoutCa(tls, "sentinel", sentinel.ports(), sentinel.authClients(), sentinel.tlsReplication());
        return new Tls(
                secret, tls.text("certFile"), tls.text("keyFile"), tls.text("caCertFile"), tls.text("dhParamsFile"));
    }

    /** Redis does not start without a CA when it has certificates to check. */
    private void refuseTlsWithoutCa(Section tls, String server, Ports ports, boolean authClients, boolean replication) {
        boolean custom = !root.section(server).text("customConfig").isEmpty();
        if (ports.hasTls()
                && (authClients || replication)
                && !custom
                && tls.text("caCertFile").isEmpty()) {
            String checked = authClients
                    ? "of its clients (" + server + ".authClients: \"no\" would change that)"
                    : "of the other members";
            reading.problems()
                    .error(
                            tls,
                            "caCertFile",
                            "is empty, but " + server + " is to check the certificates " + checked
                                    + " and would not start without a CA",
                            "Name the key of the Secret that holds the CA, such as ca.crt.");
        }
    }

    private Watchdog watchdog() {
        Section watchdog = root.section("splitBrainDetection");
        return new Watchdog(
                watchdog.integer("interval"),
                watchdog.integer("retryInterval"),
                watchdog.fragment("resources"),
                watchdog.fragment("livenessProbe"),
                watchdog.fragment("readinessProbe"));
    }

    private TestPods testPods() {
        Section test = root.section("configmapTest");
        return new TestPods(
                reading.image(test.section("image"), "IfNotPresent"),
                test.fragment("resources"),
                root.section("haproxy").section("tests").fragment("resources"),
                new LinkedHashMap<>(root.texts("podAnnotations")));
    }
}
