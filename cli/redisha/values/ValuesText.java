package redisha.values;

import java.util.List;
import redisha.yaml.JsonWriter;
import redisha.yaml.Tree;
import redisha.yaml.YamlWriter;

/** Merged values to read: as a values file that means the same again, or with the origin of each value. */
public final class ValuesText {
    /** Where the origins stand, unless a value is longer. */
    private static final int ORIGIN_COLUMN = 60;

    private final Tree.Mapping values;

    private ValuesText(Tree.Mapping values) {
        this.values = values;
    }

    /** With every secret in clear text. */
    public static ValuesText withSecrets(MergedValues merged) {
        return new ValuesText(merged.withRemovals());
    }

    /** With a row of stars in the place of each secret. */
    public static ValuesText withoutSecrets(MergedValues merged, Catalogue catalogue) {
        return new ValuesText(new Masking(catalogue).masked(merged.withRemovals()));
    }

    public String yaml() {
        return YamlWriter.write(values);
    }

    public String json() {
        return JsonWriter.write(values);
    }

    /** One line for each value: {@code redis.port: 6379   # default}. */
    public String origins() {
        List<Origin> origins = Origin.of(values);
        int column = origins.stream()
                .mapToInt(origin -> origin.line().length())
                .filter(length -> length < ORIGIN_COLUMN)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Origin origin : origins) {
            text.append(Columns.padded(origin.line(), column))
                    .append("  # ")
                    .append(origin.where())
                    .append('\n');
        }
        return text.toString();
    }

    /** A list of objects with {@code key}, {@code value} and {@code origin}. */
    public String originsJson() {
        return JsonWriter.write(Origin.of(values).stream().map(Origin::plain).toList());
    }
}
