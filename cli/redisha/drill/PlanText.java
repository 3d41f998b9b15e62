package redisha.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.drill.timeline.LoadPlan;
import redisha.manifest.Manifest;
import redisha.yaml.JsonWriter;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** A plan as text, for the process that carries it out: manifests hold passwords, and arguments can be read by everyone. */
final class PlanText {

    private PlanText() {}

    static String write(Plan plan) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("subject", plan.subject());
        text.put("seed", plan.seed());
        text.put("load", load(plan.load()));
        text.put("turns", plan.turns().stream().map(PlanText::turn).toList());
        text.put(
                "manifests",
                plan.manifests().stream()
                        .map(manifest -> manifest.tree().plain())
                        .toList());
        return JsonWriter.compact(text);
    }

    private static List<Object> load(LoadPlan load) {
        return List.of(load.rate(), load.connections(), load.valueSize(), load.timeout());
    }

    private static List<Object> turn(Turn turn) {
        return List.of(turn.scenario(), turn.run());
    }

    static Plan read(String text) {
        Tree.Mapping plan = (Tree.Mapping) YamlReader.read("plan", text).get(0);
        List<Tree> load = items(plan.get("load"));
        return new Plan(
                text(plan.get("subject")),
                items(plan.get("manifests")).stream()
                        .map(manifest -> new Manifest("plan", (Tree.Mapping) manifest))
                        .toList(),
                items(plan.get("turns")).stream().map(PlanText::turn).toList(),
                number(plan.get("seed")),
                new LoadPlan(count(load.get(0)), count(load.get(1)), count(load.get(2)), count(load.get(3))));
    }

    private static Turn turn(Tree tree) {
        return new Turn(text(items(tree).get(0)), count(items(tree).get(1)));
    }

    private static List<Tree> items(Tree tree) {
        return ((Tree.Sequence) tree).items();
    }

    private static String text(Tree tree) {
        return (String) tree.plain();
    }

    private static int count(Tree tree) {
        return Math.toIntExact(number(tree));
    }

    private static long number(Tree tree) {
        return (Long) tree.plain();
    }
}
