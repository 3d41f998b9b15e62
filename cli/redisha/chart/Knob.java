package redisha.chart;

import java.util.Objects;
import redisha.yaml.Tree;

/**
 * A value that stays open in a chart: who installs it may change it.
 *
 * @param key dotted, as in redisha's own values
 * @param kind what it may hold
 * @param preset its value in the chart's values.yaml; empty for a secret, whatever the values say
 * @param meaning what it is for, as redisha's own schema says it
 * @param required the templates refuse an empty value
 */
record Knob(String key, Kind kind, Tree preset, String meaning, boolean required) {

    /** What a knob may hold. Everything may also be null, which means the empty value of its kind. */
    enum Kind {
        TEXT,
        /** A text in which Helm expressions are evaluated at install. */
        TEMPLATE,
        /** A text that no file of the chart may hold. */
        SECRET,
        INTEGER,
        /** Any map, its values as they are. */
        MAP,
        /** A map whose values reach the object as texts, such as labels: texts, whole numbers and booleans. */
        TEXTS,
        LIST
    }

    Knob {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(meaning, "meaning");
    }
}
