package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import redisha.schedule.Claim;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.NodeSelector;
import redisha.schedule.Pod;
import redisha.schedule.Requirement;
import redisha.schedule.StorageClass;
import redisha.schedule.Volume;

/** Which claim has which volume, and who mounts it. */
final class Volumes {
    /** Makers of volumes that are a directory or a disk of one node. */
    private static final List<String> LOCAL =
            List.of("rancher.io/local-path", "topolvm", "lvm", "openebs.io/local", "hostpath", "zfs");

    private final Cluster cluster;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Volume> given = new HashMap<>();
    private final Map<String, Volume> volumes = new TreeMap<>();
    private final Map<String, StorageClass> classes = new HashMap<>();
    private final Map<String, List<Pod>> users = new HashMap<>();
    private final Map<String, List<Claim>> boundFor = new HashMap<>();

    Volumes(Cluster cluster) {
        this.cluster = cluster;
        cluster.claims().forEach(claim -> claims.put(claim.id(), claim));
        cluster.volumes().forEach(volume -> given.put(volume.name(), volume));
        volumes.putAll(given);
        cluster.storageClasses().forEach(each -> classes.put(each.name(), each));
    }

    void add(Claim claim) {
        claims.putIfAbsent(claim.id(), claim);
    }

    boolean has(Claim claim) {
        return claims.containsKey(claim.id());
    }

    /** A claim of a pod, null when there is none. */
    Claim claim(Pod pod, String name) {
        return claims.get(pod.namespace() + "/" + name);
    }

    /** The volume of a claim, null when it is not known. */
    Volume volume(Claim claim) {
        return volumes.get(claim.volumeName());
    }

    /** The pods on nodes that mount a claim. */
    List<Pod> users(Claim claim) {
        return users.getOrDefault(claim.id(), List.of());
    }

    /** The class of a claim; empty when it has none, or none that is known. */
    Optional<StorageClass> classOf(Claim claim) {
        return claim.storageClassName() == null
                ? cluster.storageClasses().stream()
                        .filter(StorageClass::isDefault)
                        .findFirst()
                : Optional.ofNullable(classes.get(claim.storageClassName()));
    }

    /** The free volumes that would do for a claim, the smallest first. */
    List<Volume> free(Claim claim) {
        return volumes.values().stream()
                .filter(volume -> suits(volume, claim))
                .sorted(Comparator.comparingLong(Volume::storage))
                .toList();
    }

    /** A claim's volume is decided with the pod's node: taken from what is free, or made there. */
    void mount(Pod pod, NodeInfo node) {
        for (String name : pod.claims()) {
            Claim claim = claim(pod, name);
            if (claim == null) {
                continue;
            }
            users.computeIfAbsent(claim.id(), key -> new ArrayList<>()).add(pod);
            if (!claim.isBound()) {
                boundFor.computeIfAbsent(pod.id(), key -> new ArrayList<>()).add(claim);
                bind(
                        claim,
                        free(claim).stream()
                                .filter(volume -> volume.nodeAffinity().matches(node.node()))
                                .findFirst()
                                .orElseGet(() -> made(claim, node)));
            }
        }
    }

    /** The pod is gone; its claims keep their volumes. */
    void unmount(Pod pod) {
        for (String name : pod.claims()) {
            users.getOrDefault(pod.namespace() + "/" + name, new ArrayList<>()).remove(pod);
        }
    }

    /** What the pod's claims got with its node is given back. */
    void forget(Pod pod) {
        for (Claim claim : boundFor.getOrDefault(pod.id(), List.of())) {
            String volume = claims.put(claim.id(), claim).volumeName();
            volumes.compute(volume, (name, made) -> given.get(name));
        }
        boundFor.remove(pod.id());
    }

    private boolean suits(Volume volume, Claim claim) {
        return volume.available()
                && (volume.claim().isEmpty() || volume.claim().equals(claim.id()))
                && volume.storageClassName().equals(className(claim))
                && volume.storage() >= claim.storage()
                && volume.accessModes().containsAll(claim.accessModes())
                && claim.selector().matches(volume.labels());
    }

    private String className(Claim claim) {
        return classOf(claim)
                .map(StorageClass::name)
                .orElse(claim.storageClassName() == null ? "" : claim.storageClassName());
    }

    private void bind(Claim claim, Volume volume) {
        volumes.put(volume.name(), kept(volume, claim.id()));
        claims.put(claim.id(), claim.boundTo(volume.name()));
    }

    private Volume made(Claim claim, NodeInfo node) {
        return new Volume(
                "pvc-" + claim.id(),
                Map.of(),
                className(claim),
                claim.accessModes(),
                claim.storage(),
                reach(claim, node),
                "",
                true);
    }

    /**
     * Where a volume can follow its pod. Nobody says so beforehand, but disks of clouds stay in their zone, and what many
     * nodes can mount is no disk.
     */
    private NodeSelector reach(Claim claim, NodeInfo node) {
        if (!claim.isForOneNode() && !claim.isForOnePod()) {
            return NodeSelector.EVERY_NODE;
        }
        String provisioner = classOf(claim).map(StorageClass::provisioner).orElse("");
        if (LOCAL.stream().anyMatch(provisioner::contains)) {
            return only(List.of(), List.of(Requirement.is("metadata.name", node.name())));
        }
        String zone = node.label(Node.ZONE);
        return zone == null ? NodeSelector.EVERY_NODE : only(List.of(Requirement.is(Node.ZONE, zone)), List.of());
    }

    private static NodeSelector only(List<Requirement> labels, List<Requirement> fields) {
        return new NodeSelector(List.of(new NodeSelector.Term(labels, fields)));
    }

    private static Volume kept(Volume volume, String claim) {
        return new Volume(
                volume.name(),
                volume.labels(),
                volume.storageClassName(),
                volume.accessModes(),
                volume.storage(),
                volume.nodeAffinity(),
                claim,
                volume.available());
    }
}
