package redisha;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Rendered objects, as a strict YAML parser that is not of redisha reads them. */
record Manifests(List<Map<String, Object>> objects) {

    static Manifests parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        List<Map<String, Object>> objects = new ArrayList<>();
        new Yaml(new SafeConstructor(options)).loadAll(text).forEach(object -> objects.add(Paths.cast(object)));
        return new Manifests(objects);
    }

    List<Map<String, Object>> all(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    Map<String, Object> object(String kind, String name) {
        return all(kind).stream()
                .filter(object -> name.equals(Paths.get(object, "metadata.name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    List<String> names(String kind) {
        return all(kind).stream()
                .map(object -> (String) Paths.get(object, "metadata.name"))
                .toList();
    }

    /** The files of all ConfigMaps; the two that hold the shared library hold the same one. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Map<String, Object> map : all("ConfigMap")) {
            Paths.cast(map.get("data")).forEach((name, text) -> files.put(name, (String) text));
        }
        return files;
    }

    /** The containers of the Redis pods, init containers first. */
    List<Map<String, Object>> containers() {
        List<Map<String, Object>> containers = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            ((List<?>) Paths.get(all("StatefulSet").get(0), "spec.template.spec." + list))
                    .forEach(container -> containers.add(Paths.cast(container)));
        }
        return containers;
    }

    /** The variables of the init container that decides; where an existing Secret has a password, it is a nasty one. */
    Map<String, String> environment() {
        Map<String, Object> init = containers().stream()
                .filter(container -> container.get("name").equals("config-init"))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment = new LinkedHashMap<>();
        for (Object variable : (List<?>) init.get("env")) {
            Map<String, Object> map = Paths.cast(variable);
            environment.put(
                    (String) map.get("name"),
                    map.containsKey("value") ? (String) map.get("value") : secret(Paths.cast(map)));
        }
        return environment;
    }

    private String secret(Map<String, Object> variable) {
        String name = (String) Paths.get(variable, "valueFrom.secretKeyRef.name");
        String key = (String) Paths.get(variable, "valueFrom.secretKeyRef.key");
        return all("Secret").stream()
                .filter(secret -> name.equals(Paths.get(secret, "metadata.name")))
                .map(secret -> Paths.cast(secret.get("data")).get(key))
                .map(data ->
                        new String(Base64.getDecoder().decode((String) data), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElse("a \"b' \\c #d $e &f");
    }
}
