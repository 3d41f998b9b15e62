package redisha.values;

import java.util.Objects;
import java.util.Optional;
import redisha.yaml.Tree;

/**
 * A values file of ours.
 *
 * @param name how {@code --profile} calls it
 * @param summary what it is for, one sentence
 * @param base the profile it builds on
 * @param values what it sets
 */
public record Profile(String name, String summary, Optional<String> base, Tree.Mapping values) {

    public Profile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(values, "values");
        if (summary.isBlank()) {
            throw new IllegalArgumentException("profile " + name + " has no summary");
        }
    }

    Layer layer() {
        return new Layer.Values("profile " + name, values);
    }
}
