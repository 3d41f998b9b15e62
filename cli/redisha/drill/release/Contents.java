package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;

/** What ConfigMaps and Secrets hold. A Secret that the manifests do not have is made up. */
final class Contents {
    private static final int PASSWORD_LENGTH = 32;

    private final Manifests manifests;
    private final String namespace;
    private final long seed;
    private final Notes notes;

    Contents(Manifests manifests, String namespace, long seed, Notes notes) {
        this.manifests = manifests;
        this.namespace = namespace;
        this.seed = seed;
        this.notes = notes;
    }

    /** The keys of an object of this kind, ConfigMap or Secret; empty when the manifests do not have it. */
    Optional<Map<String, byte[]>> of(String kind, String name) {
        return manifests
                .find(kind, namespace, name)
                .map(object -> kind.equals("Secret") ? secret(object) : configMap(object));
    }

    private static Map<String, byte[]> configMap(Manifest object) {
        Map<String, byte[]> files = plain(object.spot().at("data"));
        files.putAll(decoded(object.spot().at("binaryData")));
        return files;
    }

    private static Map<String, byte[]> secret(Manifest object) {
        Map<String, byte[]> files = decoded(object.spot().at("data"));
        files.putAll(plain(object.spot().at("stringData")));
        return files;
    }

    private static Map<String, byte[]> plain(Spot data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        data.texts().forEach((key, text) -> files.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Map<String, byte[]> decoded(Spot data) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        data.texts().forEach((key, text) -> files.put(key, decode(data.at(key), text)));
        return files;
    }

    private static byte[] decode(Spot place, String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UserError(place.where(), place + " is not base64", "Encode it, or write it under stringData.");
        }
    }

    /** The value that a {@code secretKeyRef} or {@code configMapKeyRef} names; empty when it may be missing and is. */
    Optional<String> value(String kind, Spot reference) {
        String name = reference.at("name").textOrEmpty();
        String key = reference.at("key").textOrEmpty();
        Optional<Map<String, byte[]>> object = of(kind, name);
        Optional<String> value =
                object.map(keys -> keys.get(key)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (value.isPresent() || reference.at("optional").isTrue()) {
            return value;
        }
        if (kind.equals("Secret") && object.isEmpty()) {
            notes.add("Secret " + name + " is not in the manifests: its key " + key + " is made up.");
            return Optional.of(madeUp(name + "/" + key));
        }
        throw missing(kind, reference, object.isEmpty() ? "" : " with key " + key);
    }

    static UserError missing(String kind, Spot reference, String which) {
        return new UserError(
                reference.where(),
                reference + ": the manifests hold no " + kind + " "
                        + reference.at("name").textOrEmpty()
                        + reference.at("secretName").textOrEmpty() + which,
                "Give the manifest of that object, too.");
    }

    /** Looks like chance, and is the same in each run of a seed. */
    private String madeUp(String what) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + what).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, PASSWORD_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
