package redisha.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.UserError;

/**
 * Turns objects of the Kubernetes API, as plain maps and lists, into records. Of a whole cluster use one reader: equal parts
 * become one. An object may lack everything that no record holds, such as a container's image and environment.
 *
 * <p>Every method throws {@link UserError} when an amount cannot be understood.
 */
public final class ObjectReader {
    private final ResourceReader resources = new ResourceReader();
    private final NeedsReader needs = new NeedsReader(resources, true);
    private final Map<Map<String, String>, Map<String, String>> labels = new HashMap<>();

    public Node node(Map<String, ?> object) {
        Fields node = new Fields(object);
        String name = name(node);
        return new Node(
                name,
                labels(node),
                node.at("spec", "taints")
                        .items(taint -> new Taint(
                                taint.at("key").text(),
                                taint.at("value").text(),
                                taint.at("effect").text())),
                node.at("spec", "unschedulable").isTrue(),
                resources.read(node.at("status", "allocatable"), "Node/" + name + " status.allocatable"));
    }

    public Pod pod(Map<String, ?> object) {
        Fields pod = new Fields(object);
        String namespace = namespace(pod);
        String name = name(pod);
        Map<String, String> own = labels(pod);
        return new Pod(
                namespace,
                name,
                pod.at("spec", "nodeName").text(),
                own,
                state(pod),
                needs.read(pod.at("spec"), namespace, own, "Pod/" + namespace + "/" + name + " spec"),
                claims(pod.at("spec"), name));
    }

    public Claim claim(Map<String, ?> object) {
        Fields claim = new Fields(object);
        return claim(claim, namespace(claim), name(claim), resources);
    }

    public Volume volume(Map<String, ?> object) {
        Fields volume = new Fields(object);
        Fields spec = volume.at("spec");
        String phase = volume.at("status", "phase").text();
        return new Volume(
                name(volume),
                labels(volume),
                spec.at("storageClassName").text(),
                spec.at("accessModes").items(Fields::text),
                storage(resources, spec.at("capacity", "storage"), "PersistentVolume/" + name(volume)),
                SelectorReader.nodes(spec.at("nodeAffinity", "required")),
                spec.at("claimRef").exists()
                        ? spec.at("claimRef", "namespace").text() + "/"
                                + spec.at("claimRef", "name").text()
                        : "",
                !phase.equals("Released") && !phase.equals("Failed"));
    }

    public StorageClass storageClass(Map<String, ?> object) {
        Fields storageClass = new Fields(object);
        return new StorageClass(
                name(storageClass),
                storageClass.at("provisioner").text(),
                storageClass.at("volumeBindingMode").text().equals("WaitForFirstConsumer"),
                storageClass
                        .at("metadata", "annotations", "storageclass.kubernetes.io/is-default-class")
                        .text()
                        .equals("true"),
                SelectorReader.topologies(storageClass.at("allowedTopologies")));
    }

    public Quota quota(Map<String, ?> object) {
        Fields quota = new Fields(object);
        String where = "ResourceQuota/" + namespace(quota) + "/" + name(quota);
        return new Quota(
                namespace(quota),
                name(quota),
                quota.at("spec", "scopes").items(Fields::text),
                resources.read(quota.at("spec", "hard"), where + " spec.hard"),
                resources.read(quota.at("status", "used"), where + " status.used"));
    }

    /** The labels of a namespace, or of any object; equal ones are one map. */
    public Map<String, String> labels(Map<String, ?> object) {
        return labels(new Fields(object));
    }

    private Map<String, String> labels(Fields object) {
        return labels.computeIfAbsent(object.at("metadata", "labels").texts(), each -> each);
    }

    static Claim claim(Fields claim, String namespace, String name, ResourceReader resources) {
        Fields spec = claim.at("spec");
        return new Claim(
                namespace,
                name,
                spec.at("storageClassName").text(null),
                spec.at("accessModes").items(Fields::text),
                storage(
                        resources,
                        spec.at("resources", "requests", "storage"),
                        "PersistentVolumeClaim/" + namespace + "/" + name),
                spec.at("selector").exists() ? SelectorReader.labels(spec.at("selector")) : LabelSelector.EVERYTHING,
                spec.at("volumeName").text());
    }

    /** The claims that a pod mounts; an ephemeral volume's claim is named after the pod. */
    static List<String> claims(Fields spec, String pod) {
        List<String> claims = new ArrayList<>();
        for (Fields volume : spec.at("volumes").items()) {
            if (volume.at("persistentVolumeClaim").exists()) {
                claims.add(volume.at("persistentVolumeClaim", "claimName").text());
            } else if (volume.at("ephemeral").exists()) {
                claims.add(pod + "-" + volume.at("name").text());
            }
        }
        return claims;
    }

    private static Pod.State state(Fields pod) {
        String phase = pod.at("status", "phase").text();
        if (phase.equals("Succeeded") || phase.equals("Failed")) {
            return Pod.State.TERMINATED;
        }
        return pod.at("metadata", "deletionTimestamp").exists() ? Pod.State.TERMINATING : Pod.State.ACTIVE;
    }

    private static long storage(ResourceReader resources, Fields amount, String where) {
        return amount.exists() ? resources.read("storage", amount, where) : 0;
    }

    private static String name(Fields object) {
        return object.at("metadata", "name").text();
    }

    private static String namespace(Fields object) {
        return object.at("metadata", "namespace").text("default");
    }
}
