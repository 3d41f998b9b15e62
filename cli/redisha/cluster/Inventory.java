package redisha.cluster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.schedule.Claim;
import redisha.schedule.Cluster;
import redisha.schedule.Cluster.Part;
import redisha.schedule.Node;
import redisha.schedule.ObjectReader;
import redisha.schedule.Pod;
import redisha.schedule.Quota;
import redisha.schedule.StorageClass;
import redisha.schedule.Volume;

/** Collects the records of a cluster. An object that comes twice counts once, as it was the last time. */
final class Inventory {
    private static final String UNREADABLE = "cluster/unreadable";
    private static final int MOST_FAULTS = 20;

    private final ObjectReader reader = new ObjectReader();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Pod> pods = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Volume> volumes = new LinkedHashMap<>();
    private final Map<String, StorageClass> storageClasses = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
    private final Map<String, Quota> quotas = new LinkedHashMap<>();
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private final List<Finding> faults = new ArrayList<>();

    /** Takes an object if it has a say in scheduling; of a list, that there is nothing more of its kind. */
    void add(Found found) {
        String kind = found.isList() ? found.kindOfItems() : found.kind();
        Kind.of(found.apiVersion(), kind).ifPresent(known -> {
            seen.add(known);
            if (!found.isList()) {
                add(known, found);
            }
        });
    }

    boolean hasSeen(Kind kind) {
        return seen.contains(kind);
    }

    /** @throws UserError when an object could not be understood */
    Cluster cluster() {
        throwFaults();
        Set<Part> unknown = EnumSet.allOf(Part.class);
        seen.forEach(kind -> kind.part().ifPresent(unknown::remove));
        return new Cluster(
                List.copyOf(nodes.values()),
                List.copyOf(pods.values()),
                List.copyOf(claims.values()),
                List.copyOf(volumes.values()),
                List.copyOf(storageClasses.values()),
                namespaces,
                List.copyOf(quotas.values()),
                unknown);
    }

    private void add(Kind kind, Found found) {
        Map<String, Object> fields = found.fields();
        String name = found.text("metadata", "name");
        try {
            if (name.isEmpty()) {
                throw new UserError(
                        "this " + found.kind() + " has no metadata.name", "Give the objects as kubectl prints them.");
            }
            switch (kind) {
                case NODE -> nodes.put(name, node(fields));
                case POD -> pods.put(id(found), reader.pod(fields));
                case CLAIM -> claims.put(id(found), reader.claim(fields));
                case VOLUME -> volumes.put(name, reader.volume(fields));
                case STORAGE_CLASS -> storageClasses.put(name, reader.storageClass(fields));
                case NAMESPACE -> namespaces.put(name, reader.labels(fields));
                case QUOTA -> quotas.put(id(found), reader.quota(fields));
            }
        } catch (UserError error) {
            fault(found.where(), error);
        }
    }

    private Node node(Map<String, Object> fields) {
        Node node = reader.node(fields);
        if (node.allocatable().isEmpty()) {
            throw new UserError(
                    "Node/" + node.name() + " has no status.allocatable",
                    "What a node can hold stands there; give what the cluster itself says: kubectl get nodes -o json.");
        }
        return node;
    }

    private static String id(Found found) {
        return found.text("metadata", "namespace") + "/" + found.text("metadata", "name");
    }

    private void fault(Where where, UserError error) {
        faults.add(Finding.error(UNREADABLE, where, "", error.getMessage(), error.hint()));
        if (faults.size() == MOST_FAULTS) {
            throwFaults();
        }
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new UserError(faults);
        }
    }
}
