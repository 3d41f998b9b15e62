package redisha.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.schedule.Cluster;
import redisha.schedule.Node;

/** Does what an offer says, going by its words alone, as its reader would. */
record Applied(Cluster cluster, List<String> sets) {
    private static final Pattern OPTION = Pattern.compile("--set (?:'([^']*)'|(\\S+))");
    private static final Pattern NODES = Pattern.compile("(\\d+) nodes? like (\\S+)( in another zone)?");

    static Applied to(Cluster cluster, List<String> sets, String words) {
        List<String> all = new ArrayList<>(sets);
        Matcher option = OPTION.matcher(words);
        while (option.find()) {
            all.add(option.group(1) == null ? option.group(2) : option.group(1));
        }
        Cluster larger = cluster;
        Matcher nodes = NODES.matcher(words);
        while (nodes.find()) {
            for (int i = 0; i < Integer.parseInt(nodes.group(1)); i++) {
                larger = larger.plus(copy(larger, nodes.group(2), nodes.group(3) != null));
            }
        }
        return new Applied(larger, all);
    }

    private static Node copy(Cluster cluster, String name, boolean elsewhere) {
        Node like = cluster.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
        String copy = "extra-" + cluster.nodes().size();
        Map<String, String> labels = new LinkedHashMap<>(like.labels());
        labels.put(Node.HOSTNAME, copy);
        if (elsewhere) {
            labels.put(Node.ZONE, "elsewhere");
        }
        return new Node(copy, labels, like.taints(), false, like.allocatable());
    }
}
