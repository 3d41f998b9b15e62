package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void everyDocumentIsATree() {
        assertThat(plain("a: 1\n---\n- b\n---\nc\n")).containsExactly(Map.of("a", 1L), List.of("b"), "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "   \n", "# only a comment\n", "\uFEFF", "\t\n"})
    void aTextWithoutDocumentsIsAnEmptyList(String text) {
        assertThat(YamlReader.read("x", text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} has {1} null documents")
    @CsvSource({"---, 1", "---/---, 2", "--- # c, 1", "---/# c/---/..., 2", "~, 1"})
    void anEmptyDocumentIsANullScalar(String lines, int count) {
        assertThat(YamlReader.read("x", lines.replace("/", "\n")))
                .hasSize(count)
                .allSatisfy(document -> assertThat(document)
                        .isInstanceOfSatisfying(Tree.Scalar.class, scalar -> assertThat(scalar.value())
                                .isNull()));
    }

    @Test
    void everyKeyAndValueKnowsItsPlaceAndItsOrder() {
        String text =
                """
                # first line
                redis:
                  port: 6379
                  save:
                  - 900 1
                  - {a: 300}
                  note: |
                    text
                  'quoted':   " x "
                  "😀": [1, {flow: é}, "😀", last]
                empty:
                tab:\tend
                """;
        assertThat(places(text))
                .containsExactly(
                        "2:1 redis",
                        "3:3 port",
                        "3:9 6379",
                        "4:3 save",
                        "5:5 900 1",
                        "6:6 a",
                        "6:9 300",
                        "7:3 note",
                        "7:9 text\n",
                        "9:3 quoted",
                        "9:15  x ",
                        "10:3 😀",
                        "10:9 1",
                        "10:13 flow",
                        "10:19 é",
                        "10:23 😀",
                        "10:28 last",
                        "11:1 empty",
                        "11:7 null",
                        "12:1 tab",
                        "12:6 end");
    }

    @Test
    void aMapAndAListStandWhereTheirFirstPartStands() {
        Tree.Mapping root = mapping("a:\n  b: 1\nc:\n- d\ne: {}\n");

        assertThat(root.where()).hasToString("x:1:1");
        assertThat(root.get("a").where()).hasToString("x:2:3");
        assertThat(root.get("c").where()).hasToString("x:4:1");
        assertThat(root.get("e").where()).hasToString("x:5:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCountsAsOneLine(String end) {
        Tree.Mapping root = mapping("a: 1" + end + "b: |" + end + "  x" + end + "  y" + end + "c: 3" + end);

        assertThat(root.entries().get("c").where()).hasToString("x:5:1");
        assertThat(root.get("b").plain()).isEqualTo("x\ny\n");
    }

    @Test
    void anAliasIsTheValueOfItsAnchorAndKeepsItsPlace() {
        Tree.Mapping root = mapping("base: &base {port: 6379}\ncopy: *base\n");

        assertThat(root.get("copy")).isSameAs(root.get("base"));
        assertThat(plain("- &a 1\n- &a 2\n- *a\n").get(0)).isEqualTo(List.of(1L, 2L, 2L));
        assertThat(plain("- &a name\n- *a : 1\n").get(0)).isEqualTo(List.of("name", Map.of("name", 1L)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {<<: *a}                          | {"x": 1, "u": 2}
            {<<: *a, x: 5}                    | {"x": 5, "u": 2}
            {z: 0, <<: *a, u: 5}              | {"z": 0, "x": 1, "u": 5}
            {<<: [*a, *b]}                    | {"x": 1, "w": 8, "u": 2}
            {<<: [*b, *a]}                    | {"x": 9, "u": 2, "w": 8}
            {<<: *a, <<: *b}                  | {"x": 9, "u": 2, "w": 8}
            {<<: {q: 1}}                      | {"q": 1}
            {!!merge <<: *b}                  | {"x": 9, "w": 8}
            {"<<": *b}                        | {"<<": {"x": 9, "w": 8}}
            """)
    void aMergeKeyBringsTheEntriesOfOtherMaps(String map, String json) {
        List<?> list = (List<?>)
                plain("- &a {x: 1, u: 2}\n- &b {x: 9, w: 8}\n- " + map + "\n").get(0);

        assertThat(JsonWriter.compact(list.get(2))).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a:→1                  | {"a": 1}
            a: "1"→# c            | {"a": "1"}
            a: {→b:→1→}→          | {"a": {"b": 1}}
            {↵→→"a":→1,↵ → "b": 2}| {"a": 1, "b": 2}
            a: 1↵  →↵b: 2         | {"a": 1, "b": 2}
            a: "1"↵→# c↵b: 2      | {"a": "1", "b": 2}
            a: x→y→               | {"a": "x\\ty"}
            a: >-↵  x↵   →y       | {"a": "x\\n \\ty"}
            - "a-"→# c            | ["a-"]
            """)
    void aTabThatDoesNotIndentIsFine(String text, String json) {
        assertThat(JsonWriter.compact(
                        plain(text.replace('→', '\t').replace('↵', '\n')).get(0)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"b\\/c\"}", "{\"a\":\"b\\u002fc\"}", "{\n\t\"a\" : \"b/c\"\n}", "a: \"b\\/c\""})
    void jsonIsYaml(String text) {
        assertThat(plain(text)).containsExactly(Map.of("a", "b/c"));
    }

    @Test
    void jsonMayWriteAnEmojiAsTwoHalves() {
        assertThat(plain("[\"\\ud83d\\ude00\"]")).containsExactly(List.of("😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        byte[] bytes = "\uFEFFname: caché\n".getBytes(Charset.forName(charset));

        assertThat(YamlReader.read("x", bytes)).extracting(Tree::plain).containsExactly(Map.of("name", "caché"));
    }

    @Test
    void filesPutTogetherMayHaveAByteOrderMarkEach() {
        assertThat(plain("\uFEFFa: 1\n\uFEFF---\nb: 2\n")).containsExactly(Map.of("a", 1L), Map.of("b", 2L));
        assertThat(mapping("\uFEFFa: 1").entries().get("a").where()).hasToString("x:1:1");
    }

    @Test
    void bytesAreUtf8() {
        byte[] bytes = "a: 日本 😀\n".getBytes(StandardCharsets.UTF_8);

        assertThat(YamlReader.read("x", bytes)).extracting(Tree::plain).containsExactly(Map.of("a", "日本 😀"));
    }

    private static List<Object> plain(String text) {
        return YamlReader.read("x", text).stream().map(Tree::plain).toList();
    }

    private static Tree.Mapping mapping(String text) {
        return (Tree.Mapping) YamlReader.read("x", text).get(0);
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        YamlReader.read("x", text).forEach(document -> collect(document, places));
        return places.stream().map(place -> place.substring("x:".length())).toList();
    }

    private static void collect(Tree tree, List<String> places) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().values().forEach(entry -> {
                places.add(entry.where() + " " + entry.key());
                collect(entry.value(), places);
            });
        } else if (tree instanceof Tree.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        } else {
            places.add(tree.where() + " " + tree.plain());
        }
    }
}
