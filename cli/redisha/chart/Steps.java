package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redisha.yaml.Tree;

/** How to walk down a tree: a map by its keys; a list by {@code #0}, {@code #1} or by {@code =name} of its items. */
final class Steps {
    private static final char NUMBER = '#';
    private static final char NAME = '=';

    private Steps() {}

    /** The steps that lead further down, in order; a list is walked by number. */
    static List<String> of(Tree tree) {
        if (tree instanceof Tree.Mapping map) {
            return List.copyOf(map.entries().keySet());
        }
        return tree instanceof Tree.Sequence list ? numbers(list) : List.of();
    }

    /**
     * The steps of several trees, those that only the others have in the places where they stand there.
     *
     * @throws IllegalArgumentException unless they {@link #areAlike}
     */
    static List<String> of(Tree tree, List<Tree> others) {
        if (!areAlike(tree, others)) {
            throw new IllegalArgumentException("no way leads through all of these");
        }
        boolean byName = tree instanceof Tree.Sequence && !areOfOneSize(tree, others);
        List<String> steps = new ArrayList<>(byName ? names((Tree.Sequence) tree) : of(tree));
        for (Tree other : others) {
            int after = 0;
            for (String step : byName ? names((Tree.Sequence) other) : of(other)) {
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

    /** Whether all are maps, or lists of one size, or lists whose items have names. */
    static boolean areAlike(Tree tree, List<Tree> others) {
        if (tree instanceof Tree.Mapping) {
            return others.stream().allMatch(Tree.Mapping.class::isInstance);
        }
        return areOfOneSize(tree, others)
                || Stream.concat(Stream.of(tree), others.stream())
                        .allMatch(each -> each instanceof Tree.Sequence list && isNamed(list));
    }

    /** What a step leads to, null when there is nothing. */
    static Tree below(Tree tree, String step) {
        if (tree instanceof Tree.Mapping map) {
            return map.get(step);
        }
        if (tree instanceof Tree.Sequence list) {
            int index = (step.charAt(0) == NUMBER ? numbers(list) : names(list)).indexOf(step);
            return index < 0 ? null : list.items().get(index);
        }
        return null;
    }

    private static boolean areOfOneSize(Tree tree, List<Tree> others) {
        return tree instanceof Tree.Sequence list
                && others.stream()
                        .allMatch(each -> each instanceof Tree.Sequence other
                                && other.items().size() == list.items().size());
    }

    /** Whether all items are maps with a name of their own. */
    private static boolean isNamed(Tree.Sequence list) {
        Set<String> names = new LinkedHashSet<>(names(list));
        return names.size() == list.items().size() && !names.contains(NAME + "null");
    }

    private static List<String> numbers(Tree.Sequence list) {
        return IntStream.range(0, list.items().size())
                .mapToObj(i -> NUMBER + Integer.toString(i))
                .toList();
    }

    private static List<String> names(Tree.Sequence list) {
        return list.items().stream()
                .map(item -> item instanceof Tree.Mapping map && map.get("name") != null
                        ? NAME + String.valueOf(map.get("name").plain())
                        : NAME + "null")
                .toList();
    }
}
