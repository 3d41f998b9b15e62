package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.yaml.YamlReader;

/** What a schema says about a key, in words. */
class KeyFactsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                              | ''
                    {minimum: 0, maximum: 65535}                                    | 0 to 65535
                    {minimum: 1, maximum: 1}                                        | only 1
                    {minimum: 1}                                                    | 1 or more
                    {maximum: 9}                                                    | at most 9
                    {minLength: 1}                                                  | not empty
                    {maxLength: 15}                                                 | at most 15 characters
                    {minLength: 1, maxLength: 15}                                   | not empty; at most 15 characters
                    {minimum: 1, maxLength: 0}                                      | 1 or more; text must be empty
                    {minItems: 1}                                                   | at least 1 item
                    {minItems: 2, maxItems: 3}                                      | at least 2 items; at most 3 items
                    {pattern: ^/}                                                   | text of the form ^/
                    {minimum: 0, pattern: '^[0-9]+$'}                               | 0 or more; text of the form ^[0-9]+$
                    {enum: [a, b]}                                                  | one of a, b
                    {enum: [a, '', null]}                                           | one of a, ""
                    {enum: ['yes', 'no', true, false, null]}                        | one of yes, no
                    {enum: [1, true]}                                               | one of 1, true
                    """)
    void whatIsAllowedBeyondTheType(String schema, String words) {
        assertThat(key(schema).allowed()).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                              | anything
                    {type: integer}                                                 | integer
                    {type: [string, 'null']}                                        | text or null
                    {type: [string, number, boolean]}                               | text, number or boolean
                    {type: array}                                                   | list
                    {type: array, items: {type: string}}                            | list of texts
                    {type: [array, 'null'], items: {type: object}}                  | list of maps or null
                    {type: array, items: {type: [string, integer]}}                 | list
                    {type: object, additionalProperties: true}                      | map
                    {type: object, additionalProperties: {type: string}}            | map of texts
                    {type: object, properties: {a: {}}, additionalProperties: {type: string}} | map
                    """)
    void theTypesOfAKey(String schema, String words) {
        assertThat(Kind.of(key(schema))).isEqualTo(words);
    }

    private static Key key(String schema) {
        return Catalogue.of(YamlReader.read("schema", "properties: {key: " + schema + "}")
                        .get(0))
                .key("key")
                .orElseThrow();
    }
}
