package redisha.values;

import java.util.Objects;
import java.util.Optional;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * A values file of ours.
 *
 * @param name how {@code --profile} calls it
 * @param summary what it is for, one sentence
 * @param base the profile it builds on
 * @param text the file
 */
public record Profile(String name, String summary, Optional<String> base, String text) {

    public Profile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(text, "text");
        if (summary.isBlank()) {
            throw new IllegalArgumentException("profile " + name + " has no summary");
        }
    }

    /** What it sets. */
    public Tree.Mapping values() {
        return ValuesFile.map(source(), YamlReader.read(source(), text));
    }

    Layer layer() {
        return new Layer.Values(source(), values());
    }

    private String source() {
        return "profile " + name;
    }
}
