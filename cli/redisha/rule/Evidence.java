package redisha.rule;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;

/** What rules may read. */
public final class Evidence {
    private final Manifests manifests;
    private final Optional<Manifests> before;
    private final int minor;
    private final Map<Manifest, Workload> workloads = new IdentityHashMap<>();
    private final List<Workload> ordered;
    private final PodIndex pods;
    private final Map<Class<?>, Object> readings = new HashMap<>();

    private Evidence(Manifests manifests, Optional<Manifests> before, int minor) {
        this.manifests = manifests;
        this.before = before;
        this.minor = minor;
        this.ordered = manifests.all().stream().flatMap(Workload::of).toList();
        this.ordered.forEach(workload -> workloads.put(workload.manifest(), workload));
        this.pods = new PodIndex(ordered);
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

    public Manifests manifests() {
        return manifests;
    }

    public Optional<Manifests> before() {
        return before;
    }

    public int minor() {
        return minor;
    }

    /** Everything in the input that makes pods, and the pods. */
    public List<Workload> workloads() {
        return ordered;
    }

    /** The workload that an object is, if it is one. */
    public Optional<Workload> workload(Manifest manifest) {
        return Optional.ofNullable(workloads.get(manifest));
    }

    /** The workloads of a namespace whose pods a selector matches. */
    public List<Workload> selected(String namespace, Selector selector) {
        return pods.selected(selector).stream()
                .filter(workload -> Manifests.sameNamespace(workload.manifest().namespace(), namespace))
                .toList();
    }

    /** What a layer makes of this evidence for all of its rules; made once, for the first rule that asks. */
    public <T> T reading(Class<T> type, Function<Evidence, T> make) {
        if (!readings.containsKey(type)) {
            readings.put(type, make.apply(this));
        }
        return type.cast(readings.get(type));
    }
}
