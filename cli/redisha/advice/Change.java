package redisha.advice;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.schedule.Node;

/**
 * Something to do before an install.
 *
 * @param settings what to add to the values, each as {@code --set} takes it
 * @param nodes what to add to the cluster
 * @param words how it is said
 * @param costs what it gives up, a clause
 * @param weight how much that is, for comparison
 */
record Change(List<String> settings, List<Node> nodes, String words, String costs, int weight) {

    Change {
        settings = List.copyOf(settings);
        nodes = List.copyOf(nodes);
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(costs, "costs");
    }

    static Change ofValues(Price price, String costs, List<String> settings) {
        String words = settings.stream().map(Change::option).collect(Collectors.joining(" "));
        return new Change(settings, List.of(), words, costs, price.weight());
    }

    static Change ofNodes(List<Node> nodes, String words, String costs) {
        return new Change(List.of(), nodes, words, costs, Price.MORE_NODES.weight());
    }

    boolean isOfValues() {
        return !settings.isEmpty();
    }

    /** Sets all that the other one sets, and more. */
    boolean goesBeyond(Change other) {
        return other.isOfValues() && keys().size() > other.keys().size() && keys().containsAll(other.keys());
    }

    private Set<String> keys() {
        return settings.stream()
                .map(setting -> setting.substring(0, setting.indexOf('=')))
                .collect(Collectors.toSet());
    }

    /** Both of them. */
    Change and(Change other) {
        return new Change(
                both(settings, other.settings),
                both(nodes, other.nodes),
                words + " " + other.words,
                costs + "; " + other.costs,
                weight + other.weight);
    }

    /** In quotes where a shell would take brackets for a pattern. */
    private static String option(String setting) {
        return setting.contains("[") ? "--set '" + setting + "'" : "--set " + setting;
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
