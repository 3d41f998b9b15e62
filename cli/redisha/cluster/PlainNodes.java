package redisha.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.Resources;

/** Makes up nodes: {@code 3}, or {@code zone-a:2,zone-b:1}. */
final class PlainNodes {
    private static final String OPTION = "--nodes";
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String HINT =
            "Write how many, as in --nodes 3, or how many in each zone, as in --nodes a:2,b:1.";

    /** Kubernetes promises to work up to here: kubernetes.io/docs/setup/best-practices/cluster-large. */
    private static final int MOST = 5_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private static final Resources SIZE = new Resources(Map.of(
            Resources.CPU,
            4_000L,
            Resources.MEMORY,
            16L << 30,
            Resources.EPHEMERAL_STORAGE,
            100L << 30,
            Resources.PODS,
            110L));
    private static final String SIZE_IN_WORDS = "4 CPU, 16 GiB of memory, 100 GiB of disk and room for 110 pods";

    private PlainNodes() {}

    static Read read(String text) {
        List<Node> nodes = new ArrayList<>();
        zones(text).forEach((zone, count) -> addNodes(nodes, zone, count));
        String names = nodes.size() == 1
                ? nodes.get(0).name()
                : nodes.get(0).name() + " to " + nodes.get(nodes.size() - 1).name();
        String source = OPTION + " " + text;
        return new Read(
                source,
                Cluster.of(nodes),
                List.of(Notes.assumed(Where.of(source), "assumed: " + names + ", each empty, with " + SIZE_IN_WORDS)));
    }

    /** How many nodes in each zone; the empty zone is none. */
    private static Map<String, Integer> zones(String text) {
        Map<String, Integer> zones = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String zone = part.substring(0, Math.max(0, colon));
            if (colon < 0 ? text.contains(",") : !LABEL.matcher(zone).matches()) {
                throw wrong(text, "'" + part + "' is not a zone with a number");
            }
            if (zones.put(zone, count(text, part.substring(colon + 1))) != null) {
                throw wrong(text, "zone '" + zone + "' is there twice");
            }
        }
        if (zones.values().stream().mapToLong(Integer::longValue).sum() > MOST) {
            throw wrong(text, "Kubernetes itself ends at " + MOST + " nodes");
        }
        return zones;
    }

    private static int count(String text, String number) {
        if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) == 0) {
            throw wrong(text, "'" + number + "' is not a number from 1 to " + MOST);
        }
        return Integer.parseInt(number);
    }

    private static void addNodes(List<Node> nodes, String zone, int count) {
        for (int i = 1; i <= count; i++) {
            String name = (zone.isEmpty() ? "node" : zone) + "-" + i;
            nodes.add(new Node(name, labels(name, zone), List.of(), false, SIZE));
        }
    }

    private static Map<String, String> labels(String name, String zone) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("kubernetes.io/arch", "amd64");
        labels.put(Node.HOSTNAME, name);
        labels.put("kubernetes.io/os", "linux");
        if (!zone.isEmpty()) {
            labels.put(ZONE, zone);
        }
        return labels;
    }

    private static UserError wrong(String text, String problem) {
        return new UserError(OPTION + " " + text + ": " + problem, HINT);
    }
}
