package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set at install is what would have been set in the values of redisha. */
class KnobsTest {
    private static final String RELEASE = "cache";
    private static final String NAMESPACE = "prod";

    @TempDir
    private Path folder;

    @Test
    void each_open_value_changed_at_install_is_that_value_changed_in_redisha() {
        Set<String> tried = new TreeSet<>();
        for (Given given : everyKnobShows()) {
            Installation chart = Installation.of(folder, given);
            for (Knob knob : knobs(given)) {
                if (tried.add(knob.key())) {
                    values(knob).forEach(value -> isTheSame(chart, given, Map.of(knob.key(), value)));
                }
            }
        }
    }

    @Test
    void all_open_values_changed_together_are_so_in_redisha() {
        for (Given given : everyKnobShows()) {
            Map<String, Object> install = new LinkedHashMap<>();
            knobs(given).forEach(knob -> install.put(knob.key(), values(knob).get(0)));
            isTheSame(Installation.of(folder, given), given, install);
        }
    }

    private static void isTheSame(Installation chart, Given given, Map<String, Object> changes) {
        Map<String, Object> install = new LinkedHashMap<>(given.secrets());
        install.putAll(changes);
        Map<String, Object> helm = chart.template(RELEASE, NAMESPACE, install);
        Map<String, Object> rendered = given.withFile(chart.install()).render(RELEASE, NAMESPACE);
        assertThat(helm.keySet()).as("%s", changes).isEqualTo(rendered.keySet());
        helm.forEach((id, object) ->
                assertThat(object).as("%s under %s", id, changes).isEqualTo(rendered.get(id)));
    }

    @Test
    void every_key_that_stays_open_by_itself_is_among_those_that_are_tried() {
        Set<String> tried = new TreeSet<>();
        for (Given given : everyKnobShows()) {
            knobs(given).stream()
                    .filter(knob -> knob.kind() != Knob.Kind.SECRET)
                    .forEach(knob -> tried.add(knob.key()));
        }
        assertThat(tried).containsExactlyElementsOf(new TreeSet<>(Slots.USUAL));
    }

    /** Values under which, between them, each knob changes something. */
    private static List<Given> everyKnobShows() {
        Given plain = Given.profile("recommended")
                .with("haproxy.enabled", true)
                .with("haproxy.metrics.enabled", true)
                .with("haproxy.metrics.serviceMonitor", Map.of("enabled", true, "disableAPICheck", true))
                .with("haproxy.networkPolicy.enabled", true)
                .with("networkPolicy.enabled", true)
                .with("exporter.enabled", true)
                .with("exporter.serviceMonitor", Map.of("enabled", true, "disableAPICheck", true))
                .with("prometheusRule.enabled", true)
                .with("sysctlImage.enabled", true)
                .with("restore.s3", Map.of("source", "s3://bucket/dump.rdb", "access_key", "a", "secret_key", "b"))
                .with("restore.ssh", Map.of("source", "me@host:/dump.rdb", "key", "c\nd"));
        Given locked = plain.with("auth", true)
                .with("redisPassword", "se{{cret")
                .with("sentinel.auth", true)
                .with("sentinel.password", "other \"%s");
        return List.of(
                plain,
                locked.with("tls.secretName", "certs")
                        .with("redis.tlsPort", 6385)
                        .with("sentinel.tlsPort", 26385)
                        .with("haproxy.tls", Map.of("enabled", true, "secretName", "front", "keyName", "bundle.pem"))
                        .with("existingSecret", "passwords")
                        .with("sentinel.existingSecret", "passwords")
                        .with("haproxy.service.type", "LoadBalancer")
                        .with("tolerations", List.of(Map.of("operator", "Exists"))),
                locked.with("haproxy.service.type", "NodePort").with("nodeSelector", Map.of("disk", "ssd")));
    }

    private static List<Knob> knobs(Given given) {
        return CoreMaker.make(given.request(), Wrapping.extras(), new ArrayList<>())
                .knobs();
    }

    /** A full value and, where there may be one, an empty one. */
    private static List<Object> values(Knob knob) {
        Object full =
                switch (knob.kind()) {
                    case SECRET -> "p{{ss} \"w\\%s'";
                    case TEMPLATE -> "{{ .Release.Name }}-x";
                    case INTEGER -> 1;
                    case MAP -> Map.of("requests", Map.of("memory", "1Gi", "cpu", 2));
                    case TEXTS -> Map.of("a{{b", "1 \"two\" 'three' %d", "component", "mine", "n", "12");
                    case LIST -> list(knob.key());
                    case TEXT -> text(knob.key());
                };
        boolean hasEmpty = knob.kind() == Knob.Kind.LIST
                || List.of("existingSecret", "sentinel.existingSecret", "priorityClassName")
                        .contains(knob.key());
        Stream<Object> values = Stream.of(full);
        if (hasEmpty) {
            values = Stream.of(full, knob.kind() == Knob.Kind.LIST ? List.of() : "");
        }
        return values.toList();
    }

    private static List<Object> list(String key) {
        if (key.endsWith("olerations")) {
            return List.of(Map.of("key", "a", "operator", "Exists"), Map.of("key", "{{ b }}", "value", "c"));
        }
        return key.endsWith("imagePullSecrets") ? List.of(Map.of("name", "pull")) : List.of("10.0.0.1", "10.0.0.2");
    }

    private static String text(String key) {
        if (key.endsWith("pullPolicy")) {
            return "Always";
        }
        return switch (key) {
            case "haproxy.service.type" -> "NodePort";
            case "haproxy.service.externalTrafficPolicy" -> "Local";
            case "persistentVolume.size" -> "3Gi";
            case "persistentVolume.storageClass" -> "-";
            default -> "other/na{{me";
        };
    }
}
