package redisha.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.yaml.JsonWriter;
import redisha.yaml.YamlWriter;

/** Writes objects for kubectl and for people. */
public final class ManifestWriter {

    private ManifestWriter() {}

    /** One YAML stream; each document says where it comes from. */
    public static String yaml(List<Manifest> manifests) {
        StringBuilder text = new StringBuilder();
        manifests.forEach(manifest -> text.append("---\n").append(document(manifest)));
        return text.toString();
    }

    /** One object as a file of its own. */
    public static String document(Manifest manifest) {
        return "# Source: " + manifest.source() + "\n" + YamlWriter.write(manifest.tree());
    }

    /** A {@code List}, as {@code kubectl get -o json} prints several objects. */
    public static String json(List<Manifest> manifests) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        list.put(
                "items",
                manifests.stream().map(manifest -> manifest.tree().plain()).toList());
        return JsonWriter.write(list);
    }
}
