package redisha.chart;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import redisha.yaml.KeyPath;

/**
 * An open value while its chart is being made: rendered with a mark in it, to see where it goes, and empty, to see what
 * it brings along.
 *
 * @param key dotted
 * @param mark a text that nothing else in the values contains
 * @param number a number that nothing else in the values contains
 * @param emptiable whether it may be empty
 */
record Slot(String key, Knob.Kind kind, String mark, long number, boolean emptiable) implements Lever {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    Slot {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mark, "mark");
    }

    boolean isMap() {
        return kind == Knob.Kind.MAP || kind == Knob.Kind.TEXTS;
    }

    @Override
    public void pull(boolean on, Setting setting) {
        setting.value(key, on ? marked() : emptied());
    }

    Object marked() {
        return switch (kind) {
            case TEXT, TEMPLATE, SECRET -> mark;
            case INTEGER -> number;
            case MAP, TEXTS -> Map.of(mark, number);
            case LIST -> List.of(mark);
        };
    }

    private Object emptied() {
        return switch (kind) {
            case TEXT, TEMPLATE, SECRET, INTEGER -> null;
            case MAP, TEXTS -> Map.of();
            case LIST -> List.of();
        };
    }

    /** The template code of its value, fit to be an argument. */
    String code() {
        return switch (kind) {
            case TEMPLATE -> emptiable ? evaluated() : required(evaluated());
            case SECRET -> required(path());
            default -> key.equals("persistentVolume.storageClass") ? classWithDash() : path();
        };
    }

    /** A dash asks for the class without a name. */
    private String classWithDash() {
        return "(eq " + path() + " \"-\" | ternary \"\" " + path() + ")";
    }

    @Override
    public String present() {
        return kind == Knob.Kind.TEMPLATE ? code() : path();
    }

    /** The same slot where the rest of the values needs it. */
    Slot needed() {
        return new Slot(key, kind, mark, number, false);
    }

    private String evaluated() {
        return "(tpl (" + path() + " | default \"\") .)";
    }

    private String required(String value) {
        return "(required " + Go.quoted(key + " needs a value") + " " + value + ")";
    }

    private String path() {
        List<String> keys = KeyPath.keys(key);
        return keys.stream().allMatch(name -> IDENTIFIER.matcher(name).matches())
                ? ".Values." + String.join(".", keys)
                : "(index .Values "
                        + String.join(" ", keys.stream().map(Go::quoted).toList()) + ")";
    }
}
