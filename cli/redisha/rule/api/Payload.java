package redisha.rule.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/**
 * What a ConfigMap or Secret holds once the API server has read it.
 *
 * @param values by key, in the order of the input; stringData of a Secret wins over its data
 */
record Payload(Map<String, Value> values) {

    /**
     * A value as the input has it.
     *
     * @param text the text, or the bytes in base64
     * @param encoded whether the text is base64
     */
    record Value(String text, boolean encoded) {

        /** The bytes; those of the text itself when it claims to be base64 and is not. */
        byte[] bytes() {
            return (encoded ? decoded(text) : Optional.<byte[]>empty())
                    .orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    Payload {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Payload of(Manifest object) {
        boolean secret = object.kind().equals("Secret");
        Map<String, Value> values = new LinkedHashMap<>();
        add(object.spot().at("data"), secret, values);
        add(object.spot().at("binaryData"), true, values);
        add(object.spot().at("stringData"), false, values);
        return new Payload(values);
    }

    private static void add(Spot part, boolean encoded, Map<String, Value> values) {
        // A value that is null is kept as an empty one.
        part.entries().forEach((key, spot) -> values.put(key, new Value(spot.textOrEmpty(), encoded)));
    }

    /** How many bytes all values have together. */
    long size() {
        return values.values().stream().mapToLong(value -> value.bytes().length).sum();
    }

    /** Decodes base64 as Kubernetes does, which lets lines be broken anywhere; empty when the text is none. */
    static Optional<byte[]> decoded(String text) {
        String joined = text.replace("\n", "").replace("\r", "");
        // The decoder of Java forgives missing padding, that of Kubernetes does not.
        if (joined.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(joined));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The keys whose bytes differ between two objects, and the keys that only one of them has, sorted. */
    Set<String> changes(Payload other) {
        Set<String> keys = new TreeSet<>(values.keySet());
        keys.addAll(other.values.keySet());
        keys.removeIf(key -> values.containsKey(key)
                && other.values.containsKey(key)
                && Arrays.equals(values.get(key).bytes(), other.values.get(key).bytes()));
        return keys;
    }
}
