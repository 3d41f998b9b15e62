package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import redisha.finding.Where;
import redisha.yaml.Tree;

/**
 * What the user gave, layer by layer, and what it adds up to: so that a question "what if this had not been written" has
 * an answer.
 */
public final class GivenValues {
    private final Catalogue catalogue;
    private final List<Layer> profiles;
    private final List<Layer> layers;
    private final MergedValues merged;

    /**
     * @param profiles lowest first
     * @param layers what the user wrote himself, lowest first
     * @param merged all of it over the defaults, checked
     */
    GivenValues(Catalogue catalogue, List<Layer> profiles, List<Layer> layers, MergedValues merged) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.profiles = List.copyOf(profiles);
        this.layers = List.copyOf(layers);
        this.merged = Objects.requireNonNull(merged, "merged");
    }

    public MergedValues merged() {
        return merged;
    }

    /** The places of the single values and lists that the user wrote and that took effect, in the order of their keys. */
    public Set<Where> places() {
        Set<Where> places = new LinkedHashSet<>();
        Set<String> bundled = new LinkedHashSet<>();
        bundled.add(Catalogue.DEFAULT.source());
        profiles.forEach(profile -> bundled.add(profile.name()));
        collect(merged.root(), bundled, places);
        return places;
    }

    /** Where the user wrote the single value or list at a path, if he did. */
    public Optional<Where> place(String path) {
        return path.isEmpty() || merged.at(path) == null
                ? Optional.empty()
                : Optional.of(merged.at(path).where()).filter(places()::contains);
    }

    private static void collect(Tree tree, Set<String> bundled, Set<Where> places) {
        if (tree instanceof Tree.Mapping map && !map.entries().isEmpty()) {
            map.entries().values().forEach(entry -> collect(entry.value(), bundled, places));
        } else if (!bundled.contains(tree.where().source())) {
            places.add(tree.where());
        }
    }

    /** The values as they would be if what stands at these places had not been written; not checked. */
    public MergedValues without(Set<Where> places) {
        List<Layer> others = new ArrayList<>(profiles);
        layers.forEach(layer -> others.add(layer.without(places)));
        return MergedValues.settled(catalogue, others);
    }

    /** The values as they would be with one more option on the command line; not checked. */
    public GivenValues with(SetOption option, String text) {
        SetExpression more = SetExpression.parse(option, text, catalogue::secret, ValuesFile::text);
        List<Layer> others = new ArrayList<>(layers);
        others.add(placeOf(option), new Layer.Set(more));
        List<Layer> all = new ArrayList<>(profiles);
        all.addAll(others);
        return new GivenValues(catalogue, profiles, others, MergedValues.settled(catalogue, all));
    }

    /** Behind the last of its kind: what comes later wins over it, as it would on the command line. */
    private int placeOf(SetOption option) {
        int place = layers.size();
        while (place > 0
                && layers.get(place - 1) instanceof Layer.Set set
                && set.expression().option().compareTo(option) > 0) {
            place--;
        }
        return place;
    }
}
