package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.manifest.Spot;

/** Reads {@code env} and {@code envFrom} of a container. */
final class EnvReader {
    private final Contents contents;
    private final Notes notes;

    EnvReader(Contents contents, Notes notes) {
        this.contents = contents;
        this.notes = notes;
    }

    /** Those of {@code envFrom} come first, so that {@code env} wins over them and may refer to them. */
    List<Env> read(Spot container) {
        List<Env> variables = new ArrayList<>();
        container.at("envFrom").items().forEach(source -> addAll(source, variables));
        container.at("env").items().forEach(each -> variable(each).ifPresent(variables::add));
        return variables;
    }

    private void addAll(Spot source, List<Env> variables) {
        String prefix = source.at("prefix").textOrEmpty();
        Map<String, String> kinds = Map.of("configMapRef", "ConfigMap", "secretRef", "Secret");
        source.entries().forEach((key, reference) -> {
            if (kinds.containsKey(key)) {
                keys(kinds.get(key), reference)
                        .forEach((name, value) ->
                                variables.add(new Env.Given(prefix + name, new String(value, StandardCharsets.UTF_8))));
            }
        });
    }

    private Map<String, byte[]> keys(String kind, Spot reference) {
        String name = reference.at("name").textOrEmpty();
        Optional<Map<String, byte[]>> keys = contents.of(kind, name);
        if (keys.isPresent() || reference.at("optional").isTrue()) {
            return keys.orElse(Map.of());
        }
        if (kind.equals("ConfigMap")) {
            throw Contents.missing(kind, reference, "");
        }
        notes.add("Secret " + name + " is not in the manifests: none of its variables is set.");
        return Map.of();
    }

    private Optional<Env> variable(Spot variable) {
        String name = variable.at("name").textOrEmpty();
        Spot from = variable.at("valueFrom");
        if (!from.exists()) {
            return Optional.of(new Env.Text(name, variable.at("value").textOrEmpty()));
        }
        if (from.at("secretKeyRef").exists()) {
            return contents.value("Secret", from.at("secretKeyRef")).map(value -> new Env.Given(name, value));
        }
        if (from.at("configMapKeyRef").exists()) {
            return contents.value("ConfigMap", from.at("configMapKeyRef")).map(value -> new Env.Given(name, value));
        }
        // Fields of resources are not known here; 0 is what a container without limits could be told.
        return from.at("fieldRef").exists()
                ? Optional.of(
                        new Env.Field(name, from.at("fieldRef", "fieldPath").textOrEmpty()))
                : Optional.of(new Env.Given(name, "0"));
    }
}
