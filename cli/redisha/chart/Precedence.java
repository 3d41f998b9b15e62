package redisha.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.yaml.Tree;

/**
 * Finds out which of two entries with one key counts where maps are laid over each other: it lets each open map hold the
 * keys of all others, and looks whose value is rendered.
 */
final class Precedence {
    private final Renderings renderings;
    private final String winner;

    Precedence(Renderings renderings, String winner) {
        this.renderings = renderings;
        this.winner = winner;
    }

    /** The keys of a map in layers, those that count most first; the mark of an open map is a layer of its own. */
    List<List<String>> layers(Tree.Mapping map, List<String> place, List<Slot> open) {
        List<String> keys = List.copyOf(map.entries().keySet());
        if (keys.size() == 1) {
            return List.of(keys);
        }
        Map<String, Set<String>> beaten = new LinkedHashMap<>();
        open.forEach(slot -> beaten.put(slot.mark(), beaten(slot, keys, place)));
        List<String> marks = beaten.keySet().stream()
                .sorted(Comparator.comparingInt(mark -> beaters(mark, beaten)))
                .toList();
        List<List<String>> layers = new ArrayList<>();
        for (int rank = 0; rank <= marks.size(); rank++) {
            int beaters = rank;
            layers.add(keys.stream()
                    .filter(key -> !beaten.containsKey(key) && beaters(key, beaten) == beaters)
                    .toList());
            layers.add(rank < marks.size() ? List.of(marks.get(rank)) : List.of());
        }
        return layers.stream().filter(layer -> !layer.isEmpty()).toList();
    }

    private Set<String> beaten(Slot slot, List<String> keys, List<String> place) {
        Tree mixed = renderings.mixed(slot).at(place);
        Set<String> beaten = new LinkedHashSet<>();
        for (String key : keys) {
            Tree value = key.equals(slot.mark()) ? null : Steps.below(mixed, key);
            if (value != null && winner.equals(value.plain())) {
                beaten.add(key);
            }
        }
        return beaten;
    }

    private static int beaters(String key, Map<String, Set<String>> beaten) {
        return (int) beaten.values().stream().filter(keys -> keys.contains(key)).count();
    }
}
