package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.finding.UserError;
import redisha.yaml.Tree;

/**
 * Derives nodes from renderings. What is the same however the levers stand is written as it is; where renderings differ,
 * it is found out which lever makes the difference.
 */
final class Derivation {
    private final Renderings renderings;
    private final Unmarking unmarking;

    Derivation(Renderings renderings, Unmarking unmarking) {
        this.renderings = renderings;
        this.unmarking = unmarking;
    }

    /** All objects of the release, each a field under its template and number. */
    Fields objects() {
        return (Fields) node(State.of(renderings.free()), List.of());
    }

    /** The node of something that is there whatever the free levers say. */
    private Node node(State state, List<String> place) {
        Tree on = at(state.off(), place);
        if (state.witnesses().stream().allMatch(witness -> isNatural(state, witness, place))) {
            return unmarking.node(on, place);
        }
        List<Tree> others = others(state, place);
        if (isMap(on) && others.stream().allMatch(this::isMap)) {
            return new Fields(Steps.of(on, others).stream()
                    .map(key -> new Field(unmarking.key(key), child(state, Unmarking.below(place, key))))
                    .toList());
        }
        if (Steps.areAlike(on, others)) {
            return new Node.Items(Steps.of(on, others).stream()
                    .map(step -> child(state, Unmarking.below(place, step)))
                    .toList());
        }
        return split(
                        state,
                        place,
                        lever -> !isNatural(state, state.without(lever).off(), place))
                .orElseThrow(() -> unclear(place));
    }

    private boolean isMap(Tree tree) {
        return tree instanceof Tree.Mapping map && unmarking.marksIn(map).isEmpty();
    }

    /** The node of something that may be there or not. */
    private Node child(State state, List<String> place) {
        Tree on = at(state.off(), place);
        List<Tree> others = others(state, place);
        if (on == null) {
            return others.stream().allMatch(Objects::isNull) ? null : hidden(state, place);
        }
        if (others.stream().allMatch(Objects::nonNull)) {
            return node(state, place);
        }
        Set<Lever> needed = needed(state, place, on);
        if (explains(state, place, needed)) {
            return Choice.when(conjunction("and", needed), node(state.with(needed), place));
        }
        Set<Lever> any = shown(state, on);
        boolean eitherWill = state.witnesses().stream()
                .allMatch(witness -> (at(witness, place) == null) == (!any.isEmpty() && witness.containsAll(any)));
        if (eitherWill
                && any.stream()
                        .allMatch(lever -> isNatural(state, state.without(lever).off(), place))) {
            return Choice.when(conjunction("or", any), unmarking.node(on, place));
        }
        return split(state, place, lever -> {
                    Tree without = at(state.without(lever).off(), place);
                    return without != null
                            && !isNatural(state, state.without(lever).off(), place);
                })
                .orElseThrow(() -> unclear(place));
    }

    /** The node of something that is not there while all is on. */
    private Node hidden(State state, List<String> place) {
        Optional<Lever> cause = state.free().stream()
                .filter(lever -> state.witnesses().stream()
                        .allMatch(witness -> (at(witness, place) != null) == witness.contains(lever)))
                .findFirst();
        Predicate<Lever> shows = cause.<Predicate<Lever>>map(lever -> lever::equals)
                .orElse(lever -> at(state.without(lever).off(), place) != null);
        return split(state, place, shows).orElseThrow(() -> unclear(place));
    }

    /** The levers without any of which it is not there. */
    private Set<Lever> needed(State state, List<String> place, Tree on) {
        Set<Lever> needed = candidates(state, on)
                .filter(lever -> state.witnesses().stream()
                        .allMatch(witness -> !witness.contains(lever) || at(witness, place) == null))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (needed.size() > 1) {
            needed.removeIf(lever -> at(state.without(lever).off(), place) != null);
        }
        return needed;
    }

    private boolean explains(State state, List<String> place, Set<Lever> needed) {
        return !needed.isEmpty()
                && state.witnesses().stream()
                        .allMatch(witness ->
                                (at(witness, place) == null) == witness.stream().anyMatch(needed::contains));
    }

    /** Two nodes, one with the first lever on that makes such a difference, one with it off. */
    private Optional<Node> split(State state, List<String> place, Predicate<Lever> difference) {
        return candidates(state, at(state.off(), place))
                .filter(difference)
                .findFirst()
                .map(lever -> new Choice(
                        List.of(new Branch(lever.present(), child(state.with(Set.of(lever)), place))),
                        child(state.without(lever), place)));
    }

    /** The levers that may matter to a tree, those first that can leave no mark or have left one. */
    private static Stream<Lever> candidates(State state, Tree on) {
        Set<Lever> shown = shown(state, on);
        Predicate<Lever> likely = lever -> !(lever instanceof Slot) || shown.contains(lever);
        return Stream.concat(
                state.free().stream().filter(likely), state.free().stream().filter(likely.negate()));
    }

    private static Set<Lever> shown(State state, Tree on) {
        return state.free().stream()
                .filter(lever -> lever instanceof Slot slot && Substitution.shows(on, slot))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Tree> others(State state, List<String> place) {
        List<Tree> others = new ArrayList<>();
        state.witnesses().forEach(witness -> others.add(at(witness, place)));
        return others;
    }

    private Tree at(Set<Lever> off, List<String> place) {
        return renderings.without(off).at(place);
    }

    /** Whether a rendering is what a template gives that does nothing but write the values into their places. */
    private boolean isNatural(State state, Set<Lever> off, List<String> place) {
        return new Substitution(off).makes(at(state.off(), place), at(off, place));
    }

    private static String conjunction(String word, Set<Lever> levers) {
        return levers.size() == 1
                ? levers.iterator().next().present()
                : levers.stream().map(Lever::present).collect(Collectors.joining(" ", "(" + word + " ", ")"));
    }

    private static UserError unclear(List<String> place) {
        return new UserError(
                "no template can be derived for " + String.join(" / ", place), "Freeze the keys that show there.");
    }
}
