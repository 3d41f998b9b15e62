package redisha.rule.ha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.Workload;

/** The Redis Sentinel releases and the HAProxies of an input, read once for all rules. */
final class Releases {
    private final Map<String, List<Manifest>> configMaps = new HashMap<>();
    private final Map<Manifest, List<ConfigText>> filesOf = new IdentityHashMap<>();
    private final Map<Workload, List<Manifest>> services = new IdentityHashMap<>();
    private final Map<Workload, List<Manifest>> budgets = new IdentityHashMap<>();
    private final Map<String, List<RedisPods>> byService = new HashMap<>();
    private final Map<String, List<RedisPods>> byConfigMap = new HashMap<>();
    private final Map<RedisPods, List<HaproxyPods>> proxiesOf = new IdentityHashMap<>();
    private final Map<RedisPods, ReleasePorts> ports = new IdentityHashMap<>();
    private final List<RedisPods> redis = new ArrayList<>();
    private final List<HaproxyPods> haproxies = new ArrayList<>();

    private Releases(Evidence evidence) {
        evidence.manifests().ofKind("ConfigMap").forEach(map -> configMaps
                .computeIfAbsent(map.name(), key -> new ArrayList<>())
                .add(map));
        evidence.manifests().ofKind("Service").forEach(service -> {
            Selector selector = Selector.ofLabels(service.spot().at("spec", "selector"));
            if (!selector.isEmpty()) {
                attach(service, evidence.selected(service.namespace(), selector), services);
            }
        });
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> {
            Spot selector = budget.spot().at("spec", "selector");
            if (selector.exists()) {
                attach(budget, evidence.selected(budget.namespace(), Selector.of(selector)), budgets);
            }
        });
        for (Workload workload : evidence.workloads()) {
            List<ConfigText> texts = texts(workload);
            RedisPods.of(workload, texts, services(workload), budgets(workload)).ifPresent(this::add);
        }
        for (Workload workload : evidence.workloads()) {
            HaproxyPods.of(workload, texts(workload), this).ifPresent(this::add);
        }
    }

    static Releases in(Evidence evidence) {
        return evidence.reading(Releases.class, Releases::new);
    }

    /** The releases that have at least one member. */
    List<RedisPods> redis() {
        return redis;
    }

    List<HaproxyPods> haproxies() {
        return haproxies;
    }

    /** The proxies that lead to a release. */
    List<HaproxyPods> proxiesOf(RedisPods release) {
        return proxiesOf.getOrDefault(release, List.of());
    }

    ReleasePorts ports(RedisPods release) {
        return ports.get(release);
    }

    List<Manifest> budgets(Workload workload) {
        return budgets.getOrDefault(workload, List.of());
    }

    /** The releases that answer at a Service of this name. */
    List<RedisPods> atService(String namespace, String service) {
        return in(namespace, byService.getOrDefault(service, List.of()));
    }

    /** The releases whose pods read this ConfigMap. */
    List<RedisPods> reading(String namespace, String configMap) {
        return in(namespace, byConfigMap.getOrDefault(configMap, List.of()));
    }

    private static List<RedisPods> in(String namespace, List<RedisPods> releases) {
        return releases.stream()
                .filter(release ->
                        Manifests.sameNamespace(release.workload().manifest().namespace(), namespace))
                .toList();
    }

    private void add(RedisPods release) {
        redis.add(release);
        ports.put(release, new ReleasePorts(release));
        release.services().forEach(service -> byService
                .computeIfAbsent(service.name(), key -> new ArrayList<>())
                .add(release));
        configMapNames(release.workload()).forEach(name -> byConfigMap
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(release));
    }

    private void add(HaproxyPods proxy) {
        haproxies.add(proxy);
        proxy.release().ifPresent(release -> proxiesOf
                .computeIfAbsent(release, key -> new ArrayList<>())
                .add(proxy));
    }

    private List<Manifest> services(Workload workload) {
        return services.getOrDefault(workload, List.of());
    }

    private List<ConfigText> texts(Workload workload) {
        List<ConfigText> texts = new ArrayList<>();
        for (String name : configMapNames(workload)) {
            configMaps.getOrDefault(name, List.of()).stream()
                    .filter(map -> Manifests.sameNamespace(
                            map.namespace(), workload.manifest().namespace()))
                    .findFirst()
                    .ifPresent(map -> texts.addAll(filesOf.computeIfAbsent(map, Releases::files)));
        }
        return texts;
    }

    private static List<ConfigText> files(Manifest configMap) {
        List<ConfigText> files = new ArrayList<>();
        configMap.spot().at("data").entries().forEach((key, spot) -> files.add(ConfigText.of(key, spot)));
        return files;
    }

    static List<String> configMapNames(Workload workload) {
        List<String> names = new ArrayList<>();
        for (Spot volume : workload.volumes()) {
            volume.at("configMap", "name").text().ifPresent(names::add);
            for (Spot source : volume.at("projected", "sources").items()) {
                source.at("configMap", "name").text().ifPresent(names::add);
            }
        }
        return names;
    }

    private static void attach(Manifest manifest, List<Workload> to, Map<Workload, List<Manifest>> map) {
        to.forEach(workload ->
                map.computeIfAbsent(workload, key -> new ArrayList<>()).add(manifest));
    }
}
