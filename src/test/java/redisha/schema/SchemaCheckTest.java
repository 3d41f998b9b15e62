package redisha.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

class SchemaCheckTest {
    private static final SchemaCheck CHECK = SchemaCheck.of(
            """
            {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "count": {"type": "integer"},
                "ratio": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
                "port": {"type": ["integer", "null"], "minimum": 0, "maximum": 65535},
                "least": {"type": "integer", "minimum": 2},
                "most": {"type": "integer", "maximum": 9},
                "one": {"type": "integer", "minimum": 1, "maximum": 1},
                "even": {"type": "integer", "multipleOf": 2},
                "flag": {"type": "boolean"},
                "text": {"type": "string"},
                "filled": {"type": "string", "minLength": 1, "description": "A file name. More of it."},
                "short": {"type": "string", "minLength": 2, "maxLength": 4},
                "skew": {"type": ["integer", "string", "null"], "maxLength": 0},
                "policy": {"type": "string", "enum": ["Always", "Never", ""]},
                "word": {"type": ["string", "boolean", "null"], "enum": ["yes", "no", true, false, null]},
                "fixed": {"const": "v1"},
                "name": {"type": "string", "pattern": "^[a-z]+$", "description": "Lower case letters."},
                "secret": {"type": "string", "pattern": "^[a-z]+$", "x-secret": true},
                "span": {"type": "string", "pattern": "^([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$",
                  "description": "A time."},
                "nest": {"type": "object", "properties": {"only": {"type": "integer"}}},
                "list": {"type": "array", "items": {"type": "string"}, "maxItems": 2, "uniqueItems": true},
                "labels": {"type": "object", "additionalProperties": {"type": "string"},
                  "propertyNames": {"pattern": "^[a-z./]+$"}, "maxProperties": 3},
                "image": {"type": "object", "additionalProperties": false, "required": ["tag"],
                  "properties": {"repository": {"type": "string"}, "tag": {"type": "string"}}},
                "pulls": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                  "required": ["name"], "properties": {"name": {"type": "string"}}}},
                "either": {"anyOf": [{"type": "string"}, {"type": ["object", "null"], "additionalProperties": false,
                  "properties": {"key": {"type": "integer"}}}]},
                "deep": {"type": "array", "items": {"oneOf": [{"type": "integer"}, {"type": "array",
                  "items": {"anyOf": [{"type": "boolean"}, {"type": "string", "enum": ["a", "b"]}]}}]}},
                "both": {"oneOf": [{"type": "integer"}, {"type": "number"}]},
                "refer": {"$ref": "#/definitions/size"},
                "gone": false,
                "maybe": {"type": ["string", "boolean"], "not": {"const": true}, "description": "A text or false."}
              },
              "definitions": {"size": {"type": "integer", "minimum": 1, "maximum": 3}}
            }
            """,
            "values");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    count: abc                | type        | 1:8: count: must be a whole number, found text "abc". Write digits without quotes.
                    count: 1.5                | type        | 1:8: count: must be a whole number, found the number 1.5. Write digits without quotes.
                    count: true               | type        | 1:8: count: must be a whole number, found true. Write digits without quotes.
                    count: null               | type        | 1:8: count: must be a whole number, found nothing (null). Write digits without quotes.
                    count: [1]                | type        | 1:8: count: must be a whole number, found a list. Write digits without quotes.
                    flag: {a: 1}              | type        | 1:7: flag: must be true or false, found a map. Write true or false.
                    text: 5                   | type        | 1:7: text: must be text, found the number 5. Put it in quotes.
                    list: x                   | type        | 1:7: list: must be a list, found text "x".
                    image: redis:7            | type        | 1:8: image: must be a map, found text "redis:7". Its keys are repository, tag.
                    skew: "2"                 | length      | 1:7: skew: must be empty or a whole number, found text "2".
                    port: x                   | type        | 1:7: port: must be a whole number, found text "x". Write digits without quotes.
                    port: 70000               | range       | 1:7: port: 70000 is out of range 0 to 65535.
                    port: -1                  | range       | 1:7: port: -1 is out of range 0 to 65535.
                    port: 99999999999999999999 | range      | 1:7: port: 99999999999999999999 is out of range 0 to 65535.
                    least: 1                  | range       | 1:8: least: must be at least 2, found 1.
                    most: 10                  | range       | 1:7: most: must be at most 9, found 10.
                    one: 2                    | range       | 1:6: one: must be 1, found 2.
                    even: 3                   | range       | 1:7: even: must be a multiple of 2, found the number 3.
                    ratio: 0                  | range       | 1:8: ratio: must be more than 0, found 0.
                    ratio: 1                  | range       | 1:8: ratio: must be less than 1, found 1.
                    filled: ""                | length      | 1:9: filled: must not be empty. A file name.
                    short: a                  | length      | 1:8: short: must have at least 2 characters.
                    short: abcde              | length      | 1:8: short: must have at most 4 characters, found 5.
                    policy: always            | closed-set  | 1:9: policy: must be one of Always, Never, "", found text "always". Did you mean 'Always'?
                    policy: Often             | closed-set  | 1:9: policy: must be one of Always, Never, "", found text "Often".
                    policy: 5                 | closed-set  | 1:9: policy: must be one of Always, Never, "", found the number 5.
                    word: maybe               | closed-set  | 1:7: word: must be one of yes, no, found text "maybe".
                    fixed: v2                 | closed-set  | 1:8: fixed: must be "v1", found text "v2".
                    name: A b                 | pattern     | 1:7: name: "A b" is not of the form ^[a-z]+$. Lower case letters.
                    name: "a\\nb"             | pattern     | 1:7: name: "a\\nb" is not of the form ^[a-z]+$. Lower case letters.
                    span: -1s                 | pattern     | 1:7: span: "-1s" is not of the form this key needs. A time.
                    nest: 5                   | type        | 1:7: nest: must be a map, found the number 5. Its key is only.
                    secret: Hunter2           | pattern     | 1:9: secret: the text is not of the form ^[a-z]+$.
                    secret: 123456            | type        | 1:9: secret: must be text, found a number. Put it in quotes.
                    list: [a, b, c]           | length      | 1:7: list: must have at most 2 items, found 3.
                    list: [a, a]              | length      | 1:7: list: must not have the same item twice.
                    list: [a, 5]              | type        | 1:11: list[1]: must be text, found the number 5. Put it in quotes.
                    labels: {a.b/c: 1}        | type        | 1:17: labels.a\\.b/c: must be text, found the number 1. Put it in quotes.
                    labels: {A: x}            | key-name    | 1:10: labels.A: is not a possible name for a key here.
                    labels: {a: x, b: x, c: x, d: x} | length | 1:9: labels: must have at most 3 keys.
                    image: {}                 | required    | 1:8: image.tag: is missing. Add it.
                    pulls: [{}]               | required    | 1:9: pulls[0].name: is missing. Add it.
                    pulls: [{name: a, nmae: b}] | unknown-key | 1:19: pulls[0].nmae: unknown key. Did you mean 'name'?
                    cuont: 5                  | unknown-key | 1:1: cuont: unknown key. Did you mean 'count'?
                    zzz: 5                    | unknown-key | 1:1: zzz: unknown key. Ask '' for 'zzz'.
                    image: {tag: x, zzz: 5}   | unknown-key | 1:17: image.zzz: unknown key. Ask 'image' for 'zzz'.
                    "a.b": 5                  | unknown-key | 1:1: a\\.b: unknown key. Ask '' for 'a.b'.
                    "": 5                     | unknown-key | 1:1: "": unknown key. Ask '' for ''.
                    "a\\nb": 5                | unknown-key | 1:1: a\\u000ab: unknown key. Ask '' for 'a\\nb'.
                    gone: 5                   | unknown-key | 1:1: gone: unknown key. Ask '' for 'gone'.
                    either: 5                 | type        | 1:9: either: must be text or a map, found the number 5.
                    either: {key: x}          | type        | 1:15: either.key: must be a whole number, found text "x". Write digits without quotes.
                    either: {kee: 1}          | unknown-key | 1:10: either.kee: unknown key. Did you mean 'key'?
                    deep: [1, x]              | type        | 1:11: deep[1]: must be a whole number or a list, found text "x".
                    deep: [[a, 5]]            | type        | 1:12: deep[0][1]: must be true or false or text, found the number 5.
                    deep: [[a, c]]            | closed-set  | 1:12: deep[0][1]: must be one of a, b, found text "c".
                    both: 1                   | shape       | 1:7: both: does not fit what the schema demands (oneOf).
                    refer: 4                  | range       | 1:8: refer: 4 is out of range 1 to 3.
                    maybe: true               | shape       | 1:8: maybe: true is not possible here. A text or false.
                    """)
    void aProblemHasPlaceFaultAndWayOut(String yaml, String rule, String line) {
        List<Finding> findings = CHECK.suggesting(
                        (parent, key) -> "Ask '" + parent + "' for '" + key.replace("\n", "\\n") + "'.")
                .check(tree(yaml));
        assertThat(findings).hasSize(1);
        assertThat(findings)
                .extracting(Finding::rule, Voice::line)
                .containsExactly(tuple("values/" + rule, "v.yaml:" + line));
    }

    @Test
    void aTreeThatKeepsToTheSchemaHasNoFindings() {
        assertThat(
                        CHECK.check(
                                tree(
                                        """
                        {count: 5, ratio: 0.5, port: null, flag: true, text: "", policy: "", word: yes, list: [a, b],
                         labels: {a.b/c: x}, image: {tag: x}, pulls: [{name: a}], either: {key: 1}, deep: [1, [a, true]],
                         skew: "", maybe: false, refer: 3}
                        """)))
                .isEmpty();
    }

    @Test
    void allProblemsOfATreeAreToldInTheOrderOfTheText() {
        assertThat(CHECK.check(tree("port: -1\nzzz: 1\ncount: x\nimage:\n  repository: 5\n")))
                .extracting(finding -> finding.where().toString(), Finding::subject)
                .containsExactly(
                        tuple("v.yaml:1:7", "port"),
                        tuple("v.yaml:2:1", "zzz"),
                        tuple("v.yaml:3:8", "count"),
                        tuple("v.yaml:5:3", "image.tag"),
                        tuple("v.yaml:5:15", "image.repository"));
    }

    @Test
    void aLongValueIsCutInTheMessage() {
        assertThat(CHECK.check(tree("count: " + "x".repeat(5000))).get(0).problem())
                .hasSizeLessThan(120);
    }

    @Test
    void aTreeThatIsNoMapIsAProblemOfTheWhole() {
        assertThat(CHECK.check(tree("[1]")))
                .extracting(Voice::line)
                .containsExactly("v.yaml:1:1: must be a map, found a list. "
                        + "Its keys are count, ratio, port, least, most, one and others.");
    }

    @Test
    void everyRandomTreeIsJudgedAlikeTwiceAndEveryProblemHasAPlace() {
        int wrong = 0;
        for (int seed = 0; seed < 200; seed++) {
            Tree tree = tree(random(new Random(seed), 4));
            List<Finding> findings = CHECK.check(tree);
            wrong += findings.isEmpty() ? 0 : 1;
            assertThat(CHECK.check(tree)).isEqualTo(findings).isSorted();
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.where().line()).isPositive();
                assertThat(Voice.line(finding)).doesNotContain("\n").doesNotContain("null");
            });
        }
        assertThat(wrong).isGreaterThan(150);
    }

    @Test
    void aSchemaThatIsNoJsonIsABugOfOurs() {
        assertThatThrownBy(() -> SchemaCheck.of("{", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tree tree(String yaml) {
        return YamlReader.read("v.yaml", yaml).get(0);
    }

    private static String random(Random random, int depth) {
        String[] keys = {
            "count", "port", "image", "tag", "labels", "either", "key", "deep", "list", "pulls", "name", "policy", "zzz"
        };
        String[] values = {"5", "x", "true", "\"\"", "70000", "a", "1.5", "[a, b, c]", "[[x, 1], {}]"};
        StringBuilder map = new StringBuilder("{");
        for (String key : keys) {
            if (random.nextInt(3) == 0) {
                boolean nested = depth > 0 && random.nextInt(2) == 0;
                map.append(map.length() > 1 ? ", " : "").append(key).append(": ");
                map.append(nested ? random(random, depth - 1) : values[random.nextInt(values.length)]);
            }
        }
        return map.append("}").toString();
    }
}
