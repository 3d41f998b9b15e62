package redisha.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/**
 * An object that makes pods, or a pod.
 *
 * @param manifest the object
 * @param template where the pod's {@code metadata} and {@code spec} stand: the template, or the pod itself
 */
public record Workload(Manifest manifest, Spot template) {

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

    public boolean isPod() {
        return manifest.kind().equals("Pod");
    }

    public boolean isStatefulSet() {
        return manifest.kind().equals("StatefulSet");
    }

    /** The pod's spec. */
    public Spot spec() {
        return template.at("spec");
    }

    /** The labels that the object itself writes on its pods. */
    public Map<String, String> labels() {
        return template.at("metadata", "labels").texts();
    }

    /** {@code spec.replicas}, 1 when it is not given. */
    public int replicas() {
        return (int) Math.min(manifest.spot().at("spec", "replicas").integer().orElse(1), 10_000);
    }

    /** The ordinary containers. */
    public List<Spot> containers() {
        return spec().at("containers").items();
    }

    public List<Spot> initContainers() {
        return spec().at("initContainers").items();
    }

    /** Init containers, then the ordinary ones: the order in which they start. */
    public List<Spot> allContainers() {
        return Stream.concat(initContainers().stream(), containers().stream()).toList();
    }

    /** The labels of each pod that it would make; a StatefulSet adds the pod's name and number to each. */
    public List<Map<String, String>> pods() {
        if (!isStatefulSet()) {
            return List.of(labels());
        }
        List<Map<String, String>> pods = new ArrayList<>();
        int first =
                (int) manifest.spot().at("spec", "ordinals", "start").integer().orElse(0);
        for (int index = first; index < first + replicas(); index++) {
            Map<String, String> labels = new LinkedHashMap<>(labels());
            labels.put("statefulset.kubernetes.io/pod-name", manifest.name() + "-" + index);
            labels.put("apps.kubernetes.io/pod-index", String.valueOf(index));
            pods.add(labels);
        }
        return pods;
    }
}
