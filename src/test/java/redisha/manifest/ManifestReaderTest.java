package redisha.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.Voice;

class ManifestReaderTest {

    /** ↵ stands for a line feed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            textBlock =
                    """
            hello ¦ m.yaml:1:1: this document is a single value. An object is a map with apiVersion, kind and metadata.
            - a ¦ m.yaml:1:1: this document is a list. Write each object as a document of its own, parted by '---'.
            a: 1 ¦ m.yaml:1:1: this document has neither apiVersion nor kind. Every object says both, such as v1 and Service.
            kind: Pod ¦ m.yaml:1:1: this document has no apiVersion. Every object says its apiVersion and kind, such as v1 and Service.
            apiVersion: v1↵kind: ¦ m.yaml:1:1: this document has no kind. Every object says its apiVersion and kind, such as v1 and Service.
            apiVersion: v1↵kind: "" ¦ m.yaml:1:1: this document has no kind. Every object says its apiVersion and kind, such as v1 and Service.
            apiVersion: 1↵kind: Pod ¦ m.yaml:1:13: apiVersion: is not text. Write a name, in quotes.
            apiVersion: v1↵kind: [Pod] ¦ m.yaml:2:7: kind: is not text. Write a name, in quotes.
            kind: List↵items: [5] ¦ m.yaml:2:9: this item is a single value. An object is a map with apiVersion, kind and metadata.
            kind: List↵items: {} ¦ m.yaml:2:8: this item has neither apiVersion nor kind. Every object says both, such as v1 and Service.
            kind: PodList↵items: [{}] ¦ m.yaml:2:9: this item has neither apiVersion nor kind. Every object says both, such as v1 and Service.
            redis: {port: 1} ¦ m.yaml:1:1: these are values, not manifests. Give the file with -f; then what it renders to is judged.
            redis-ha: {} ¦ m.yaml:1:1: these are values, not manifests. Give the file with -f; then what it renders to is judged.
            a: {{ .Values.a }} ¦ m.yaml:1:4: a Helm template that was not rendered: {{ .Values.a }}. Render it first, as with helm template, and give what comes out.
            # a↵{{- include "x" . }} ¦ m.yaml:2:1: a Helm template that was not rendered: {{- include "x" . }}. Render it first, as with helm template, and give what comes out.
            kind: '{{ .Values.a }}' ¦ m.yaml:1:7: a Helm template that was not rendered: {{ .Values.a }}. Render it first, as with helm template, and give what comes out.
            a: {{ $labels.pod }} ¦ m.yaml:1:5: a map or list cannot be a key. Put a key, or a value that starts with '{{', in quotes.
            """)
    void what_is_no_object_is_told_with_its_place_and_a_way_out(String text, String message) {
        Loaded loaded = read(text.replace('↵', '\n'));

        assertThat(loaded.findings()).extracting(Voice::line).containsExactly(message);
        assertThat(loaded.manifests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# c\n", "---\n---\n", "~", "kind: List", "kind: List\nitems:\n", "kind: List\nitems: []"})
    void nothing_is_no_fault(String text) {
        assertThat(read(text)).isEqualTo(read(""));
    }

    @Test
    void templates_of_other_tools_may_stand_in_a_manifest() {
        Loaded loaded = read("apiVersion: v1\nkind: ConfigMap\ndata: {a: '{{ .Values.a }} {{ $labels.pod }}'}\n");

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.manifests()).hasSize(1);
    }

    @Test
    void lists_in_lists_are_objects_at_their_own_places() {
        Loaded loaded = read("kind: List\nitems:\n- kind: List\n  items:\n  - {apiVersion: v1, kind: Pod}\n");

        assertThat(loaded.manifests()).extracting(Manifest::kind).containsExactly("Pod");
        assertThat(loaded.manifests().get(0).tree().where()).hasToString("m.yaml:5:5");
    }

    @Test
    void a_typed_list_tells_what_its_items_are() {
        Loaded loaded = read("apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: a}\n");

        assertThat(loaded.manifests())
                .extracting(Manifest::apiVersion, Manifest::id)
                .containsExactly(tuple("apps/v1", "Deployment/a"));
    }

    @Test
    void an_object_whose_kind_ends_like_a_list_is_an_object() {
        assertThat(read("apiVersion: v1\nkind: AllowList\nspec: {}\n").manifests())
                .extracting(Manifest::kind)
                .containsExactly("AllowList");
    }

    private static Loaded read(String text) {
        return ManifestReader.read("m.yaml", text.getBytes(UTF_8));
    }
}
