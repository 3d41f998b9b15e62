package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import redisha.manifest.Spot;

/** Reads the volumes of a pod. */
final class VolumeReader {
    private static final int READABLE = 0644;

    private final Contents contents;
    private final SecretFiles madeUp;
    private final Notes notes;

    VolumeReader(Contents contents, SecretFiles madeUp, Notes notes) {
        this.contents = contents;
        this.madeUp = madeUp;
        this.notes = notes;
    }

    /** @param workload with a pod template and maybe volume claims */
    Map<String, Volume> read(Spot workload) {
        Map<String, Volume> volumes = new LinkedHashMap<>();
        for (Spot volume : workload.at("template", "spec", "volumes").items()) {
            volumes.put(volume.at("name").textOrEmpty(), volume(volume));
        }
        for (Spot claim : workload.at("volumeClaimTemplates").items()) {
            volumes.put(claim.at("metadata", "name").textOrEmpty(), new Volume.Claim());
        }
        return volumes;
    }

    private Volume volume(Spot volume) {
        if (volume.at("configMap").exists() || volume.at("secret").exists()) {
            Spot source = volume.at("secret").exists() ? volume.at("secret") : volume.at("configMap");
            return new Volume.Files(keys(volume), mode(source));
        }
        if (volume.at("projected").exists()) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            volume.at("projected", "sources").items().forEach(source -> files.putAll(keys(source)));
            return new Volume.Files(files, mode(volume.at("projected")));
        }
        if (volume.at("persistentVolumeClaim").exists()) {
            return new Volume.Claim();
        }
        if (volume.at("hostPath").exists()) {
            notes.add("Volume " + volume.at("name").textOrEmpty()
                    + " is a folder of the node: each pod has one of its own.");
            return new Volume.Claim();
        }
        return new Volume.Empty();
    }

    private static int mode(Spot source) {
        return ActionReader.number(source.at("defaultMode"), READABLE);
    }

    private Map<String, byte[]> keys(Spot source) {
        if (source.at("configMap").exists()) {
            return selected(source.at("configMap"), "ConfigMap", source.at("configMap", "name"));
        }
        Spot secret = source.at("secret");
        Spot name = secret.at("secretName").exists() ? secret.at("secretName") : secret.at("name");
        return secret.exists() ? selected(secret, "Secret", name) : Map.of();
    }

    private Map<String, byte[]> selected(Spot source, String kind, Spot name) {
        Optional<Map<String, byte[]>> found = contents.of(kind, name.textOrEmpty());
        if (found.isEmpty() && source.at("optional").isTrue()) {
            return Map.of();
        }
        if (found.isEmpty() && kind.equals("ConfigMap")) {
            throw Contents.missing(kind, source, "");
        }
        Map<String, byte[]> keys = found.orElseGet(() -> madeUp.of(name.textOrEmpty()));
        return source.at("items").exists() ? items(source, keys) : keys;
    }

    private static Map<String, byte[]> items(Spot source, Map<String, byte[]> keys) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Spot item : source.at("items").items()) {
            byte[] content = keys.get(item.at("key").textOrEmpty());
            if (content != null) {
                files.put(item.at("path").textOrEmpty(), content);
            }
        }
        return files;
    }
}
