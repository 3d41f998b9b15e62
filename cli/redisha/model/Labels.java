package redisha.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The label sets of a release. Selectors hold {@code app}, {@code release} and, for HAProxy, {@code component}: they are
 * those of the chart, and a label of the user never replaces one of them.
 *
 * @param extra labels that every object carries
 * @param standard whether the app.kubernetes.io labels stand beside the others
 */
public record Labels(Names names, Map<String, String> extra, boolean standard) {
    private static final String HAPROXY = "haproxy";

    /** What selects the Redis pods. */
    public Map<String, String> redisSelector() {
        return ordered("release", names.release(), "app", names.app());
    }

    /** What the anti-affinity of the Redis pods looks for: the selector and the label that test pods lack. */
    public Map<String, String> redisMembers() {
        return with(redisSelector(), names.full(), "replica");
    }

    /** What selects the HAProxy pods in a Deployment, a budget or a policy. */
    public Map<String, String> haproxySelector() {
        return ordered("app", names.haproxyApp(), "release", names.release(), "component", HAPROXY);
    }

    /** What selects the HAProxy pods in their Service. */
    public Map<String, String> haproxyService() {
        return ordered("app", names.haproxyApp(), "release", names.release());
    }

    /** On objects around the Redis pods. */
    public Map<String, String> object() {
        return over(ordered("app", names.app(), "heritage", "redisha", "release", names.release()), "redis");
    }

    /** On objects around HAProxy. */
    public Map<String, String> haproxyObject() {
        return over(
                ordered("app", names.app(), "heritage", "redisha", "release", names.release(), "component", HAPROXY),
                HAPROXY);
    }

    /** On the accounts and ConfigMaps, whose {@code app} is the full name. */
    public Map<String, String> shared() {
        return over(ordered("app", names.full(), "heritage", "redisha", "release", names.release()), "redis");
    }

    /** On the headless Service; the mark {@code exporter} is what the ServiceMonitor looks for. */
    public Map<String, String> headlessService(boolean exporter, Map<String, String> own) {
        return plus(exporter ? with(object(), "exporter", "enabled") : object(), own);
    }

    /** On the alert rules, which the operator finds by the user's labels alone. */
    public Map<String, String> alertRules(Map<String, String> own) {
        return plus(extra, own);
    }

    /** On test pods, which no selector of ours may catch. */
    public Map<String, String> testPod() {
        return over(ordered("app", names.app() + "-test", "heritage", "redisha", "release", names.release()), "test");
    }

    /** The same on the account of HAProxy. */
    public Map<String, String> haproxyShared() {
        return over(ordered("app", names.full(), "heritage", "redisha", "release", names.release()), HAPROXY);
    }

    /** On the StatefulSet. */
    public Map<String, String> statefulSet() {
        return with(object(), names.full(), "replica");
    }

    /** On the Redis pods, with what the values add. */
    public Map<String, String> redisPods(Map<String, String> own) {
        return pods(redisMembers(), own, "redis");
    }

    /** On the HAProxy pods, with what the values add. */
    public Map<String, String> haproxyPods(Map<String, String> own) {
        return pods(haproxySelector(), own, HAPROXY);
    }

    /** Labels of the user over labels of ours, for objects that nothing selects by label. */
    public Map<String, String> plus(Map<String, String> ours, Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(ours);
        all.putAll(own);
        return all;
    }

    private Map<String, String> pods(Map<String, String> selector, Map<String, String> own, String component) {
        Map<String, String> all = new LinkedHashMap<>(selector);
        own.forEach(all::putIfAbsent);
        extra.forEach(all::putIfAbsent);
        standard(component).forEach(all::putIfAbsent);
        return all;
    }

    private Map<String, String> over(Map<String, String> ours, String component) {
        Map<String, String> all = new LinkedHashMap<>(ours);
        extra.forEach(all::putIfAbsent);
        standard(component).forEach(all::putIfAbsent);
        return all;
    }

    private Map<String, String> standard(String component) {
        return standard
                ? ordered(
                        "app.kubernetes.io/name",
                        names.app(),
                        "app.kubernetes.io/instance",
                        names.release(),
                        "app.kubernetes.io/component",
                        component,
                        "app.kubernetes.io/managed-by",
                        "redisha")
                : Map.of();
    }

    private static Map<String, String> with(Map<String, String> labels, String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.put(key, value);
        return all;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }
}
