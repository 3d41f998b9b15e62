package redisha.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import redisha.yaml.Tree;

/** Compares a rendering with what a template would give that does nothing but write values into the places of marks. */
final class Substitution {
    private final Set<Slot> emptied = new LinkedHashSet<>();

    /** @param off the levers whose values are empty in the other rendering */
    Substitution(Set<Lever> off) {
        off.forEach(lever -> {
            if (lever instanceof Slot slot) {
                emptied.add(slot);
            }
        });
    }

    /** Whether empty values in the places of the marks make the one tree the other; null is nothing. */
    boolean makes(Tree on, Tree other) {
        if (on == other) {
            return true;
        }
        if (on instanceof Tree.Mapping map && other instanceof Tree.Mapping rest) {
            return makes(map, rest);
        }
        if (on instanceof Tree.Sequence list && other instanceof Tree.Sequence rest) {
            return makes(list.items().stream().filter(item -> !isMark(item)).toList(), rest.items());
        }
        return on instanceof Tree.Scalar scalar
                && other instanceof Tree.Scalar rest
                && Objects.equals(emptied(scalar.value()), rest.value());
    }

    private boolean makes(Tree.Mapping map, Tree.Mapping rest) {
        List<String> keys = map.entries().keySet().stream()
                .filter(key -> emptied.stream()
                        .noneMatch(slot -> slot.isMap() && slot.mark().equals(key)))
                .toList();
        return keys.size() == rest.entries().size()
                && keys.stream().allMatch(key -> rest.get(key) != null && makes(map.get(key), rest.get(key)));
    }

    private boolean makes(List<Tree> items, List<Tree> rest) {
        for (int i = 0; i < items.size(); i++) {
            if (items.size() != rest.size() || !makes(items.get(i), rest.get(i))) {
                return false;
            }
        }
        return items.size() == rest.size();
    }

    private boolean isMark(Tree item) {
        return emptied.stream()
                .anyMatch(slot -> slot.kind() == Knob.Kind.LIST && slot.mark().equals(item.plain()));
    }

    private Object emptied(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String rest = text;
        for (Slot slot : emptied) {
            rest = rest.replace(slot.mark(), "");
        }
        return rest;
    }

    /** Whether the mark of a slot is somewhere in a tree. */
    static boolean shows(Tree tree, Slot slot) {
        if (tree instanceof Tree.Mapping map) {
            return map.entries().values().stream()
                    .anyMatch(entry -> entry.key().contains(slot.mark()) || shows(entry.value(), slot));
        }
        if (tree instanceof Tree.Sequence list) {
            return list.items().stream().anyMatch(item -> shows(item, slot));
        }
        String text = tree == null ? "" : String.valueOf(tree.plain());
        return text.contains(slot.mark()) || text.contains(Long.toString(slot.number()));
    }
}
