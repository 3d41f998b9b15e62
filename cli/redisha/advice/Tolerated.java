package redisha.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import redisha.schedule.Node;
import redisha.schedule.Taint;
import redisha.values.MergedValues;

/** Taints that pods put up with, one more with each step: first those that open the most nodes. */
final class Tolerated implements ValuesRemedy {
    /** Kubernetes sets these on nodes that are in trouble or on their way out. */
    private static final String CONDITION = "node.kubernetes.io/";

    private static final int MOST = 4;

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String list = part.key("tolerations");
        if (part == Part.PROXY && !values.has(list)) {
            return Stream.empty();
        }
        int next = values.items(list).size();
        List<String> settings = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Change> steps = new ArrayList<>();
        for (Map.Entry<String, Set<String>> taint : taints(trial.cluster().nodes())) {
            settings.add(setting(list + "[" + (next + keys.size()) + "].", taint.getKey(), taint.getValue()));
            keys.add(taint.getKey());
            steps.add(Change.ofValues(
                    Price.FOREIGN_NODES, "pods run on nodes set aside by " + String.join(", ", keys), settings));
        }
        return ValuesRemedy.steps(steps);
    }

    private static String setting(String item, String key, Set<String> effects) {
        String any = item + "key=" + key + "," + item + "operator=Exists";
        return effects.size() == 1
                ? any + "," + item + "effect=" + effects.iterator().next()
                : any;
    }

    /** Effects by key, the keys of most nodes first. */
    private static List<Map.Entry<String, Set<String>>> taints(List<Node> nodes) {
        Map<String, Set<String>> effects = new TreeMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Node node : nodes) {
            for (Taint taint : node.taints()) {
                if (taint.bars() && !taint.key().startsWith(CONDITION)) {
                    effects.computeIfAbsent(taint.key(), key -> new TreeSet<>()).add(taint.effect());
                    counts.merge(taint.key(), 1, Integer::sum);
                }
            }
        }
        return effects.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Set<String>> taint) -> counts.get(taint.getKey()),
                        Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }
}
