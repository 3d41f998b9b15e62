package redisha.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/** An object that makes pods, or a pod; what many rules read of it is read once. */
public final class Workload {
    static final String[] KINDS = {"StatefulSet", "Deployment", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod"};

    private final Manifest manifest;
    private final Spot template;
    private final Spot spec;
    private final Map<String, String> labels;
    private final List<Map<String, String>> pods;
    private final List<Spot> containers;
    private final List<Spot> initContainers;
    private final List<Spot> allContainers;
    private final List<Spot> sidecars;
    private final List<ContainerPort> ports;
    private final List<Spot> volumes;
    private final List<Spot> claimTemplates;
    private final List<Reference> references;

    private Workload(Manifest manifest, Spot template) {
        this.manifest = manifest;
        this.template = template;
        this.spec = template.at("spec");
        this.labels =
                Collections.unmodifiableMap(template.at("metadata", "labels").texts());
        this.pods = makePods();
        this.containers = spec.at("containers").items();
        this.initContainers = spec.at("initContainers").items();
        this.allContainers =
                Stream.concat(initContainers.stream(), containers.stream()).toList();
        this.sidecars = initContainers.stream()
                .filter(container -> container.at("restartPolicy").textOrEmpty().equals("Always"))
                .toList();
        this.ports = Stream.concat(containers.stream(), sidecars.stream())
                .flatMap(container -> ContainerPort.of(container).stream())
                .toList();
        this.volumes = spec.at("volumes").items();
        this.claimTemplates = isStatefulSet()
                ? manifest.spot().at("spec", "volumeClaimTemplates").items()
                : List.of();
        this.references = Reference.of(this);
    }

    /** The workload that an object is: one or none. */
    static Stream<Workload> of(Manifest manifest) {
        Spot root = manifest.spot();
        return switch (manifest.kind()) {
            case "StatefulSet", "Deployment", "DaemonSet", "ReplicaSet", "Job" ->
                Stream.of(new Workload(manifest, root.at("spec", "template")));
            case "CronJob" -> Stream.of(new Workload(manifest, root.at("spec", "jobTemplate", "spec", "template")));
            case "Pod" -> Stream.of(new Workload(manifest, root));
            default -> Stream.empty();
        };
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Where the pod's {@code metadata} and {@code spec} stand: the template, or the pod itself. */
    public Spot template() {
        return template;
    }

    public boolean isPod() {
        return manifest.kind().equals("Pod");
    }

    public boolean isStatefulSet() {
        return manifest.kind().equals("StatefulSet");
    }

    /** The pod's spec. */
    public Spot spec() {
        return spec;
    }

    /** The labels that the object itself writes on its pods. */
    public Map<String, String> labels() {
        return labels;
    }

    /** {@code spec.replicas}, 1 when it is not given; a number in quotes is for the schema to tell of, and counts. */
    public int replicas() {
        Spot spot = manifest.spot().at("spec", "replicas");
        long quoted = Long.parseLong(
                spot.text().filter(text -> text.matches("\\d{1,9}")).orElse("1"));
        return (int) Math.min(spot.integer().orElse(quoted), 10_000);
    }

    /** The ordinary containers. */
    public List<Spot> containers() {
        return containers;
    }

    public List<Spot> initContainers() {
        return initContainers;
    }

    /** Init containers, then the ordinary ones: the order in which they start. */
    public List<Spot> allContainers() {
        return allContainers;
    }

    /** The init containers that go on running beside the ordinary ones. */
    public List<Spot> sidecars() {
        return sidecars;
    }

    /** The ports of everything that keeps running, in the order in which a port's name is looked up. */
    public List<ContainerPort> ports() {
        return ports;
    }

    public List<Spot> volumes() {
        return volumes;
    }

    /** The claims that a StatefulSet makes for each pod, none for other objects. */
    public List<Spot> claimTemplates() {
        return claimTemplates;
    }

    /** What a container may mount: the names of the volumes and, in a StatefulSet, of the claims. */
    public Set<String> volumeNames() {
        Set<String> names = new LinkedHashSet<>();
        volumes.forEach(volume -> volume.at("name").text().ifPresent(names::add));
        claimTemplates.forEach(claim -> claim.at("metadata", "name").text().ifPresent(names::add));
        return names;
    }

    /** The ConfigMaps and Secrets that its pods ask for. */
    public List<Reference> references() {
        return references;
    }

    /** The labels of each pod that it would make; a StatefulSet adds the pod's name and number to each. */
    public List<Map<String, String>> pods() {
        return pods;
    }

    private List<Map<String, String>> makePods() {
        if (!isStatefulSet()) {
            return List.of(labels);
        }
        List<Map<String, String>> made = new ArrayList<>();
        int first =
                (int) manifest.spot().at("spec", "ordinals", "start").integer().orElse(0);
        for (int index = first; index < first + replicas(); index++) {
            Map<String, String> pod = new LinkedHashMap<>(labels);
            pod.put("statefulset.kubernetes.io/pod-name", manifest.name() + "-" + index);
            pod.put("apps.kubernetes.io/pod-index", String.valueOf(index));
            made.add(Collections.unmodifiableMap(pod));
        }
        return Collections.unmodifiableList(made);
    }
}
