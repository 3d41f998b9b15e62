package redisha.drill.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.drill.release.PodTemplate;
import redisha.drill.release.Service;
import redisha.drill.release.Speech;
import redisha.drill.release.Volume;

/**
 * A pod as a controller wants it.
 *
 * @param ordinal -1 of a Deployment's pod
 * @param announce the address of the Service that selects it alone
 * @param revision of the template, counted from 1
 */
record PodPlan(
        String namespace,
        String name,
        int ordinal,
        String address,
        Optional<String> announce,
        PodTemplate template,
        Speech speech,
        int revision) {

    /** {@code metadata.labels['app']} */
    private static final Pattern KEYED = Pattern.compile("metadata\\.(labels|annotations)\\['(.+)']");

    PodPlan {
        Objects.requireNonNull(announce, "announce");
        Objects.requireNonNull(template, "template");
    }

    /** Those of the template, and what a StatefulSet's controller adds. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(template.labels());
        if (ordinal >= 0) {
            labels.put(Service.POD_NAME, name);
            labels.put("apps.kubernetes.io/pod-index", String.valueOf(ordinal));
        }
        return labels;
    }

    /** The fields of a pod that a container may be told, by their paths; an unknown one is empty. */
    UnaryOperator<String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("metadata.name", name);
        fields.put("metadata.namespace", namespace);
        fields.put("metadata.uid", "00000000-0000-0000-0000-" + address);
        fields.put("spec.serviceAccountName", template.serviceAccount());
        fields.put("spec.nodeName", "node-of-" + name);
        fields.put("status.podIP", address);
        fields.put("status.podIPs", address);
        fields.put("status.hostIP", "169.254.1.1");
        return path -> keyed(path).orElse(fields.getOrDefault(path, ""));
    }

    private Optional<String> keyed(String path) {
        Matcher key = KEYED.matcher(path);
        if (!key.matches()) {
            return Optional.empty();
        }
        Map<String, String> map = key.group(1).equals("labels") ? labels() : template.annotations();
        return Optional.of(map.getOrDefault(key.group(2), ""));
    }

    Runtime.SandboxPlan sandbox() {
        Map<String, Runtime.Volume> volumes = new LinkedHashMap<>();
        template.volumes().forEach((volume, content) -> volumes.put(volume, volume(volume, content)));
        return new Runtime.SandboxPlan(name, address, volumes);
    }

    private Runtime.Volume volume(String volume, Volume content) {
        if (content instanceof Volume.Files files) {
            return new Runtime.Volume.Files(files.files(), files.mode());
        }
        return content instanceof Volume.Claim ? new Runtime.Volume.Claim(claim(volume)) : new Runtime.Volume.Empty();
    }

    /** The name of a claim, as a StatefulSet's controller gives it: {@code data-redis-ha-server-0}. */
    String claim(String volume) {
        return volume + "-" + name;
    }
}
