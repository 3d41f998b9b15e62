package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redisha.yaml.Tree;

/** How to walk down a tree: by key, by the name of a list's item, or by its number where items have no names. */
final class Steps {

    private Steps() {}

    /** The steps that lead further down, in order. */
    static List<String> of(Tree tree) {
        if (tree instanceof Tree.Mapping map) {
            return List.copyOf(map.entries().keySet());
        }
        List<String> steps = new ArrayList<>();
        if (tree instanceof Tree.Sequence list) {
            boolean named = isNamed(list);
            for (Tree item : list.items()) {
                steps.add(named ? name(item) : Integer.toString(steps.size()));
            }
        }
        return steps;
    }

    /** The steps of several trees, those that only the others have in the places where they stand there. */
    static List<String> of(Tree tree, List<Tree> others) {
        List<String> steps = new ArrayList<>(of(tree));
        for (Tree other : others) {
            int after = 0;
            for (String step : of(other)) {
                int at = steps.indexOf(step);
                if (at < 0) {
                    steps.add(after++, step);
                } else {
                    after = at + 1;
                }
            }
        }
        return steps;
    }

    /** Whether all are lists whose items can be told apart by the same steps. */
    static boolean areAlike(Tree tree, List<Tree> others) {
        return tree instanceof Tree.Sequence list
                && others.stream().allMatch(each -> each instanceof Tree.Sequence other && areAlike(list, other));
    }

    private static boolean areAlike(Tree.Sequence list, Tree.Sequence other) {
        return isNamed(list) && isNamed(other) || of(list).equals(of(other));
    }

    /** What a step leads to, null when there is nothing. */
    static Tree below(Tree tree, String step) {
        if (tree instanceof Tree.Mapping map) {
            return map.get(step);
        }
        if (tree instanceof Tree.Sequence list) {
            int index = of(list).indexOf(step);
            return index < 0 ? null : list.items().get(index);
        }
        return null;
    }

    /** Whether all items are maps with a name of their own. */
    private static boolean isNamed(Tree.Sequence list) {
        Set<String> names = new LinkedHashSet<>();
        return list.items().stream().allMatch(item -> name(item) != null && names.add(name(item)));
    }

    private static String name(Tree item) {
        return item instanceof Tree.Mapping map
                        && map.get("name") instanceof Tree.Scalar scalar
                        && scalar.value() instanceof String name
                ? name
                : null;
    }
}
