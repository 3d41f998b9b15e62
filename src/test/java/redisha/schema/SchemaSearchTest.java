package redisha.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.manifest.Manifest;

class SchemaSearchTest {
    private static final Manifest QUEUE = Objects.one("{apiVersion: queue.example.org/v1beta1, kind: Queue, sise: 1}");
    private static final Manifest SECRET = Objects.one("{apiVersion: v1, kind: Secret, sise: 1}");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.30.0-standalone-strict/queue-queue-v1beta1.json",
                "v1.30.0-standalone/queue-queue-v1beta1.json",
                "master-standalone-strict/queue-queue-v1beta1.json",
                "master-standalone/queue-queue-v1beta1.json",
                "queue.example.org/queue_v1beta1.json",
                "queue_v1beta1.json",
                "queue-queue-v1beta1.json",
                "queue-queue.example.org-v1beta1.json"
            })
    void a_folder_may_have_any_of_the_known_layouts(String file) throws IOException {
        write(file, sizeOfType("string"));

        assertThat(problems(QUEUE, ".")).containsExactly("must be text, found the number 1");
        assertThat(problems(Objects.one("{apiVersion: queue.example.org/v1, kind: Queue, sise: 1}"), "."))
                .containsExactly("there is no schema for queue.example.org/v1 Queue, so it is not checked");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    a/{{.Group}}/{{ .ResourceKind }}_{{.ResourceAPIVersion}}.json,     a/queue.example.org/queue_v1beta1.json
                    '{{.NormalizedKubernetesVersion}}{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json', v1.30.0-strict/queue-queue-v1beta1.json
                    '{{- .StrictSuffix -}}/x.json',                                    -strict/x.json
                    '{{.Group}}',                                                      queue.example.org/queue_v1beta1.json
                    """)
    void a_template_has_the_variables_of_kubeconform(String template, String file) throws IOException {
        write(file, sizeOfType("string"));

        assertThat(problems(QUEUE, template)).containsExactly("must be text, found the number 1");
    }

    @Test
    void an_object_without_a_group_has_its_version_for_one() throws IOException {
        write("v1/secret-v1.json", sizeOfType("string"));

        assertThat(problems(SECRET, "{{.Group}}/{{.ResourceKind}}{{.KindSuffix}}.json"))
                .containsExactly("must be text, found the number 1");
    }

    @Test
    void the_first_location_that_has_the_kind_wins_and_the_schemas_of_redisha_come_last() throws IOException {
        write("a/queue_v1beta1.json", sizeOfType("string"));
        write("b/queue_v1beta1.json", sizeOfType("boolean"));
        write("b/secret_v1.json", sizeOfType("boolean"));

        assertThat(problems(QUEUE, "a", "b")).containsExactly("must be text, found the number 1");
        assertThat(problems(SECRET, "a", "b")).containsExactly("must be true or false, found the number 1");
        assertThat(problems(SECRET, "a")).containsExactly("unknown key");
        assertThat(problems(SECRET, "a", "default", "b")).containsExactly("unknown key");
    }

    @Test
    void one_file_is_for_the_kind_in_its_name() throws IOException {
        write("queue_v1beta1.json", sizeOfType("string"));

        assertThat(problems(QUEUE, "queue_v1beta1.json")).containsExactly("must be text, found the number 1");
        assertThat(problems(SECRET, "queue_v1beta1.json")).containsExactly("unknown key");
    }

    @Test
    void a_folder_may_hold_definitions_of_resources() throws IOException {
        write(
                "queues.yml",
                """
                kind: CustomResourceDefinition
                spec:
                  group: queue.example.org
                  names: {kind: Queue}
                  versions:
                    - {name: v1}
                    - name: v1beta1
                      schema: {openAPIV3Schema: {type: object, properties: {size: {type: string}}}}
                """);

        assertThat(problems(QUEUE, ".")).containsExactly("unknown key");
    }

    @Test
    void a_kind_that_could_lead_elsewhere_has_no_schema() throws IOException {
        write("x/cache_v1.json", sizeOfType("string"));
        write("y/queue_v1.json", sizeOfType("string"));

        assertThat(problems(Objects.one("{apiVersion: a.org/v1, kind: ../x/Cache, sise: 1}"), "y"))
                .containsExactly("there is no schema for a.org/v1 ../x/Cache, so it is not checked");
    }

    @ParameterizedTest
    @CsvSource({"false,INFO", "true,ERROR"})
    void a_kind_without_a_schema_is_an_error_when_it_is_to_be(boolean strict, Severity severity) {
        assertThat(SchemaSearch.of(30, List.of(), strict).check(QUEUE))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nowhere                  | there is no such file or folder
                    schema.json              | its name does not say for which kind it is
                    values.yaml              | it holds no CustomResourceDefinition with a schema
                    nowhere/{{.Group}}.json  | there is no folder @/nowhere
                    {{.Group.json            | a '{{' is not closed
                    {{.Kind}}.json           | there is no variable '.Kind'
                    {{lower .Group}}.json    | there is no variable 'lower .Group'
                    """)
    void a_location_that_cannot_be_used_is_refused(String location, String problem) throws IOException {
        write("schema.json", "{}");
        write("values.yaml", "replicas: 3\n");

        assertThatThrownBy(() -> search(location))
                .isInstanceOf(UserError.class)
                .hasMessage("--schema-location " + folder + "/" + location + ": "
                        + problem.replace("@", folder.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1]                                  | : this is no JSON schema
                    {"$ref": "#/no"}                     | : the schema cannot be used: Reference /no cannot be resolved
                    {"id": "http://x y"}                 | : the schema cannot be used: 'http://x y' is not a valid id
                    {"a"                                 | :1:1: the '{' that opens here is never closed
                    """)
    void a_broken_schema_is_the_users_to_mend(String schema, String problem) throws IOException {
        write("queue_v1beta1.json", schema);

        assertThatThrownBy(() -> search(".").check(QUEUE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("queue_v1beta1.json" + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "texts"}                                           | 1:10: must be one of
                    {"items": {"$ref": "https://example.org/a.json"}}           | 1:20: 'https://example.org/a.json' lies outside of this file
                    {"items": [{"$ref": "_definitions.json#/definitions/a"}]}   | 1:21: '_definitions.json#/definitions/a' lies outside of this file
                    {"pattern": "["}                                            | 1:13: "[" is not of the form
                    """)
    void a_broken_schema_is_told_with_the_place(String schema, String line) throws IOException {
        write("queue_v1beta1.json", schema);

        assertThatThrownBy(() -> search(".").check(QUEUE))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.findings())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.where().line() + ":"
                                        + fault.where().column() + ": " + fault.problem())
                                .startsWith(line)));
    }

    private static String sizeOfType(String type) {
        return "{\"type\": \"object\", \"properties\": {\"sise\": {\"type\": \"" + type + "\"}}}";
    }

    private List<String> problems(Manifest manifest, String... locations) {
        return search(locations).check(manifest).stream().map(Finding::problem).toList();
    }

    private SchemaSearch search(String... locations) {
        Stream<String> given = Arrays.stream(locations)
                .map(location -> location.equals("default") ? location : folder + "/" + location);
        return SchemaSearch.of(30, given.toList(), false);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
