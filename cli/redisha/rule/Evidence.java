package redisha.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;

/**
 * What rules may read: the objects of one namespace, or all of the input when its namespaces cannot be told apart. What
 * crosses namespaces is found in {@link #whole()}. The whole is safe for several threads, a part is for one.
 */
public final class Evidence {
    /** Fewer objects are judged sooner than a second thread has started. */
    private static final int MANY = 500;

    /** Each rule starts anew with each part: with fewer objects that costs more than what they share in memory saves. */
    private static final int ENOUGH = 200;

    private final Manifests manifests;
    private final Optional<Manifests> before;
    private final int minor;
    private final Evidence whole;
    private final Map<Class<?>, Object> readings = new HashMap<>();
    private Pods pods;

    private Evidence(Manifests manifests, Optional<Manifests> before, int minor) {
        this.manifests = manifests;
        this.before = before;
        this.minor = minor;
        this.whole = this;
    }

    private Evidence(Evidence whole, List<Manifest> part) {
        this.manifests = new Manifests(part);
        this.before = whole.before;
        this.minor = whole.minor;
        this.whole = whole;
    }

    /** What makes pods; made when it is asked for, as nobody asks the whole of a folder that is judged in parts. */
    private record Pods(List<Workload> workloads, Map<Manifest, Workload> byManifest, PodIndex index) {
        static Pods of(Manifests manifests) {
            List<Workload> workloads =
                    manifests.all().stream().flatMap(Workload::of).toList();
            Map<Manifest, Workload> byManifest = new IdentityHashMap<>();
            workloads.forEach(workload -> byManifest.put(workload.manifest(), workload));
            return new Pods(workloads, byManifest, new PodIndex(workloads));
        }
    }

    /**
     * The evidence of one input.
     *
     * @param manifests the objects that would be applied
     * @param before the objects that are installed now, when the user gave them
     * @param minor the minor release of Kubernetes 1
     */
    public static Evidence of(Manifests manifests, Optional<Manifests> before, int minor) {
        return new Evidence(manifests, before, minor);
    }

    /** What is judged together: all of a small input, a few namespaces at a time of a large one. */
    Stream<Evidence> parts() {
        return manifests.all().size() < MANY ? Stream.of(this) : byNamespace(ENOUGH);
    }

    /**
     * The evidence by namespace, made one by one and for several threads: what stands together in memory is judged
     * together, and what rules keep of a part is let go with it. An object without a namespace may meet any other, and so
     * may one that is installed, so that then all of the input is one part.
     *
     * @param enough with fewer objects than that a namespace is judged together with the next
     */
    Stream<Evidence> byNamespace(int enough) {
        Map<String, List<Manifest>> namespaces = new LinkedHashMap<>();
        manifests.all().forEach(manifest -> namespaces
                .computeIfAbsent(manifest.namespace(), key -> new ArrayList<>())
                .add(manifest));
        return before.isPresent() || namespaces.size() < 2 || namespaces.containsKey("")
                ? Stream.of(this)
                : together(namespaces.values(), enough).parallelStream().map(part -> new Evidence(this, part));
    }

    /** The objects of namespaces that follow each other, until there are enough; those of one namespace stay together. */
    private static List<List<Manifest>> together(Collection<List<Manifest>> namespaces, int enough) {
        List<List<Manifest>> parts = new ArrayList<>();
        List<Manifest> part = new ArrayList<>();
        for (List<Manifest> namespace : namespaces) {
            part.addAll(namespace);
            if (part.size() >= enough) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** All of the input, for what crosses namespaces. */
    public Evidence whole() {
        return whole;
    }

    public Manifests manifests() {
        return manifests;
    }

    public Optional<Manifests> before() {
        return before;
    }

    public int minor() {
        return minor;
    }

    /** Everything that makes pods, and the pods. */
    public List<Workload> workloads() {
        return pods().workloads();
    }

    /** Whether anything makes pods. */
    public boolean hasWorkloads() {
        return manifests.ofKind(Workload.KINDS).findAny().isPresent();
    }

    /** The workload that an object is, if it is one. */
    public Optional<Workload> workload(Manifest manifest) {
        return Optional.ofNullable(pods().byManifest().get(manifest));
    }

    /** The workloads of a namespace whose pods a selector matches. */
    public List<Workload> selected(String namespace, Selector selector) {
        return pods().index().selected(selector).stream()
                .filter(workload -> Manifests.sameNamespace(workload.manifest().namespace(), namespace))
                .toList();
    }

    /** What a layer makes of this evidence for all of its rules; made once, for the first rule that asks. */
    public synchronized <T> T reading(Class<T> type, Function<Evidence, T> make) {
        if (!readings.containsKey(type)) {
            readings.put(type, make.apply(this));
        }
        return type.cast(readings.get(type));
    }

    private synchronized Pods pods() {
        if (pods == null) {
            pods = Pods.of(manifests);
        }
        return pods;
    }
}
