package redisha.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every schema of Kubernetes, however it was made. */
class BundlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> bundles() {
        return Digests.made();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundles")
    void every_model_refuses_unknown_keys_and_every_reference_leads_to_a_definition(Path bundle) throws IOException {
        JsonNode definitions = definitions(bundle);

        assertThat(bundle).hasExtension("json");
        for (JsonNode definition : definitions) {
            if (definition.path("type").asText().equals("object") && definition.has("properties")) {
                assertThat(definition.get("additionalProperties"))
                        .isEqualTo(JSON.getNodeFactory().booleanNode(false));
            }
        }
        for (String reference : definitions.findValuesAsText("$ref")) {
            assertThat(definitions.has(reference.substring("#/$defs/".length())))
                    .as(reference)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 29, 30, 31, 32, 33, 34, 35, 36})
    void every_minor_has_all_kinds(int minor) throws IOException {
        List<String> kinds = Stream.of(
                        "v1 ConfigMap Namespace PersistentVolumeClaim Pod Secret Service ServiceAccount",
                        "apps.v1 DaemonSet Deployment StatefulSet",
                        "autoscaling.v1 HorizontalPodAutoscaler",
                        "autoscaling.v2 HorizontalPodAutoscaler",
                        "batch.v1 CronJob Job",
                        "networking.k8s.io.v1 Ingress NetworkPolicy",
                        "policy.v1 PodDisruptionBudget",
                        "rbac.authorization.k8s.io.v1 ClusterRole ClusterRoleBinding Role RoleBinding")
                .map(line -> List.of(line.split(" ")))
                .flatMap(words -> words.stream().skip(1).map(kind -> words.get(0) + "." + kind))
                .sorted()
                .toList();
        TreeSet<String> names = new TreeSet<>();
        definitions(Path.of("schemas/kubernetes/v1." + minor + ".json"))
                .fieldNames()
                .forEachRemaining(names::add);

        assertThat(names.stream().filter(name -> name.contains("."))).containsExactlyElementsOf(kinds);
    }

    private static JsonNode definitions(Path bundle) throws IOException {
        return JSON.readTree(Files.readString(bundle)).get("$defs");
    }
}
