package redisha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestFiles;
import redisha.yaml.Trees;
import redisha.yaml.YamlReader;

/** Shapes only save time: what they say, the validator says too. */
class ShapesTest {
    private static final String BUNDLE = "/schemas/kubernetes/v1.36.json";
    private static final int CASES = 6_000;

    private static final List<Manifest> OBJECTS =
            ManifestFiles.read(List.of("src/test/resources/examples"), InputStream.nullInputStream())
                    .manifests()
                    .stream()
                    .filter(manifest -> !manifest.apiVersion().startsWith("monitoring"))
                    .toList();

    @Test
    void damaged_objects_fit_if_and_only_if_the_validator_finds_nothing() {
        SchemaDocument document = SchemaDocument.ofResource(BUNDLE);
        int whole = 0;

        for (int seed = 0; seed < CASES; seed++) {
            Manifest object = OBJECTS.get(seed % OBJECTS.size());
            String definition = definition(object);
            Object plain = object.tree().plain();
            Damage.to(plain, new Random(seed));
            var tree = Trees.of(plain, Where.of("seed " + seed));
            boolean valid = SchemaCheck.ofObject(document, definition, "schema")
                    .check(tree)
                    .isEmpty();
            boolean fits = Shapes.ofResource(BUNDLE).fit(definition, tree);
            whole += fits ? 1 : 0;

            // Where readers of patterns and numbers differ, the shape leaves the answer to the validator.
            if (fits || !plain.toString().matches("(?s).*(x\n|é|2\\.0|1\\.5).*")) {
                assertThat(fits).as("seed %s: %s", seed, plain).isEqualTo(valid);
            }
        }
        assertThat(whole).isBetween(CASES / 5, CASES * 4 / 5);
    }

    @Test
    void what_redisha_renders_fits() {
        assertThat(OBJECTS).hasSizeGreaterThan(100).allMatch(object -> Shapes.ofResource(BUNDLE)
                .fit(definition(object), object.tree()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/kubernetes/v1.28.json",
                BUNDLE,
                "/schemas/crd/monitoring.coreos.com/prometheusrule_v1.json",
                "/schemas/crd/monitoring.coreos.com/servicemonitor_v1.json"
            })
    void every_definition_is_understood(String bundle) {
        List<String> names = new ArrayList<>();
        SchemaDocument.ofResource(bundle).root().path("$defs").fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> Shapes.ofResource(bundle).shape(name) != Shape.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"type\":\"string\",\"format\":\"ipv4\"}', a",
        "'{\"properties\":{\"a\":{\"not\":{}}}}', '{a: 1}'",
        "'{\"minimum\":0.5}', 1",
        "'{\"enum\":[1]}', 1"
    })
    void nothing_is_certain_about_what_a_shape_does_not_know(String definition, String value) {
        Shapes shapes = Shapes.of("\"known\":{\"type\":\"string\"},\n\"other\":" + definition + "\n");

        assertThat(shapes.fit("known", YamlReader.read("x", "a").get(0))).isTrue();
        assertThat(shapes.fit("other", YamlReader.read("x", value).get(0))).isFalse();
        assertThat(shapes.fit("missing", YamlReader.read("x", value).get(0))).isFalse();
    }

    private static String definition(Manifest object) {
        return object.apiVersion().replace('/', '.') + "." + object.kind();
    }
}
