package redisha.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import redisha.finding.Where;
import redisha.yaml.Tree;

/**
 * Helm's two ways to lay one values tree over another: maps are merged by key, lists and single values replaced.
 *
 * <p>Helm folds the user's layers first and lays the outcome over the defaults afterwards. The order matters: a
 * {@code null} or a single value in a middle layer cuts off what lies below it.
 */
final class Merge {

    private Merge() {}

    /** A layer of the user over the layers before it; a {@code null} stays as a mark until the defaults are reached. */
    static Tree.Mapping over(Tree.Mapping below, Tree.Mapping above) {
        Map<String, Tree.Entry> merged = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> {
            boolean bothMaps = entry.value() instanceof Tree.Mapping && below.get(key) instanceof Tree.Mapping;
            Tree value = bothMaps ? over((Tree.Mapping) below.get(key), (Tree.Mapping) entry.value()) : entry.value();
            merged.put(key, new Tree.Entry(key, entry.where(), value));
        });
        return new Tree.Mapping(merged, above.where());
    }

    /** The user's values over the defaults: here a {@code null} takes the default away; without a default it stays. */
    static Tree.Mapping onto(Tree.Mapping defaults, Tree.Mapping user) {
        Tree.Mapping merged = below(defaults, user);
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(merged.entries());
        // Only at the top does a null also take away a default that is null itself.
        entries.keySet().removeIf(key -> isNull(defaults.get(key)) && isNull(user.get(key)));
        return new Tree.Mapping(entries, merged.where());
    }

    private static Tree.Mapping below(Tree.Mapping defaults, Tree.Mapping user) {
        Map<String, Tree.Entry> merged = new LinkedHashMap<>(defaults.entries());
        user.entries().forEach((key, entry) -> {
            Tree standard = defaults.get(key);
            if (standard != null && !isNull(standard) && isNull(entry.value())) {
                merged.remove(key);
            } else if (standard instanceof Tree.Mapping map && entry.value() instanceof Tree.Mapping given) {
                merged.put(key, new Tree.Entry(key, entry.where(), below(map, given)));
            } else {
                merged.put(key, entry);
            }
        });
        return new Tree.Mapping(merged, user.where());
    }

    /**
     * Merged values in which a default that was taken away stands as the {@code null} that took it away: as values file
     * they mean the same.
     */
    static Tree.Mapping withRemovals(Tree.Mapping merged, Tree.Mapping defaults, Tree.Mapping user) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        defaults.entries().forEach((key, standard) -> {
            Tree.Entry entry = merged.entries().getOrDefault(key, user.entries().get(key));
            if (entry != null) {
                entries.put(key, withRemovals(entry, standard.value(), user.get(key)));
            }
        });
        merged.entries().forEach(entries::putIfAbsent);
        return new Tree.Mapping(entries, merged.where());
    }

    private static Tree.Entry withRemovals(Tree.Entry merged, Tree standard, Tree user) {
        boolean maps = merged.value() instanceof Tree.Mapping && standard instanceof Tree.Mapping;
        if (!maps || !(user instanceof Tree.Mapping given)) {
            return merged;
        }
        return new Tree.Entry(
                merged.key(),
                merged.where(),
                withRemovals((Tree.Mapping) merged.value(), (Tree.Mapping) standard, given));
    }

    /** A tree without the single values and lists that stand at these places. */
    static Tree.Mapping without(Tree.Mapping map, Set<Where> places) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Tree.Mapping below && !below.entries().isEmpty()) {
                entries.put(key, new Tree.Entry(key, entry.where(), without(below, places)));
            } else if (!places.contains(entry.value().where())) {
                entries.put(key, entry);
            }
        });
        return new Tree.Mapping(entries, map.where());
    }

    static boolean isNull(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.value() == null;
    }
}
