package redisha.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/**
 * A ConfigMap or Secret that a pod asks for.
 *
 * @param kind {@code ConfigMap} or {@code Secret}
 * @param name where its name stands, or should
 * @param keys where the keys stand that it must have; empty when all its keys are taken as they are
 * @param optional whether the pod starts without it
 */
public record Reference(String kind, Spot name, List<Spot> keys, boolean optional) {

    public Reference {
        keys = List.copyOf(keys);
    }

    /** The references of a pod's spec: those of its volumes, then those of its containers, then its pull secrets. */
    static List<Reference> of(Workload workload) {
        List<Reference> references = new ArrayList<>();
        workload.volumes().forEach(volume -> ofVolume(volume, references));
        workload.allContainers().forEach(container -> ofContainer(container, references));
        for (Spot secret : workload.spec().at("imagePullSecrets").items()) {
            references.add(new Reference("Secret", secret.at("name"), List.of(), true));
        }
        return List.copyOf(references);
    }

    /** The keys that a ConfigMap or Secret holds. */
    public static Set<String> keysOf(Manifest object) {
        Set<String> keys = new LinkedHashSet<>();
        for (String part : List.of("data", "binaryData", "stringData")) {
            keys.addAll(object.spot().at(part).entries().keySet());
        }
        return keys;
    }

    private static void ofVolume(Spot volume, List<Reference> references) {
        add(volume.at("configMap"), "ConfigMap", "name", references);
        add(volume.at("secret"), "Secret", "secretName", references);
        for (Spot source : volume.at("projected", "sources").items()) {
            add(source.at("configMap"), "ConfigMap", "name", references);
            add(source.at("secret"), "Secret", "name", references);
        }
    }

    private static void ofContainer(Spot container, List<Reference> references) {
        for (Spot from : container.at("envFrom").items()) {
            add(from.at("configMapRef"), "ConfigMap", "name", references);
            add(from.at("secretRef"), "Secret", "name", references);
        }
        for (Spot variable : container.at("env").items()) {
            addKey(variable.at("valueFrom", "configMapKeyRef"), "ConfigMap", references);
            addKey(variable.at("valueFrom", "secretKeyRef"), "Secret", references);
        }
    }

    private static void add(Spot source, String kind, String name, List<Reference> references) {
        if (source.exists()) {
            List<Spot> keys = source.at("items").items().stream()
                    .map(item -> item.at("key"))
                    .toList();
            references.add(new Reference(
                    kind, source.at(name), keys, source.at("optional").isTrue()));
        }
    }

    private static void addKey(Spot source, String kind, List<Reference> references) {
        if (source.exists()) {
            references.add(new Reference(
                    kind,
                    source.at("name"),
                    List.of(source.at("key")),
                    source.at("optional").isTrue()));
        }
    }
}
