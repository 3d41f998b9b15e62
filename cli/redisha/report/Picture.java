package redisha.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes as rows with their pods in boxes; of many nodes only those with pods. */
final class Picture {
    private static final int FEW = 10;
    private static final int WIDTH = 100;
    private static final String INDENTATION = "  ";
    private static final String PENDING = "(Pending)";

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final int left;

    /**
     * @param nodes the pods by node
     * @param pending the pods without one
     */
    Picture(Map<String, List<String>> nodes, List<String> pending) {
        nodes.forEach((node, pods) -> {
            if (nodes.size() <= FEW || !pods.isEmpty()) {
                rows.put(node, pods);
            }
        });
        left = nodes.size() - rows.size();
        if (!pending.isEmpty()) {
            rows.put(PENDING, pending);
        }
    }

    @Override
    public String toString() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        rows.forEach((node, pods) -> text.append(row(INDENTATION + node + " ".repeat(width - node.length()), pods)));
        if (left > 0) {
            String more = rows.isEmpty() ? Words.amount(left, "node") : "and " + Words.amount(left, "more node");
            text.append(INDENTATION).append(more).append(" without a pod of the release\n");
        }
        return text.toString();
    }

    private static String row(String start, List<String> pods) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(start).append(' ');
        for (String pod : pods) {
            if (line.length() + pod.length() + 3 > WIDTH && line.length() > start.length() + 1) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(start.length() + 1));
            }
            line.append(" [").append(pod).append(']');
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
