package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Voice;

class SpellingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    replicas: "5"                          | replicas                     | 5          | text "5" is taken as the number 5. Write 5 without quotes.
                    auth: "true"                           | auth                         | true       | text "true" is taken as true. Write true without quotes.
                    auth: "No"                             | auth                         | false      | text "No" is taken as false. Write false without quotes.
                    auth: 1                                | auth                         | true       | 1 is taken as true. Write true without quotes.
                    image: {tag: 20240101}                 | image.tag                    | "20240101" | the number 20240101 is taken as the text "20240101". Put it in quotes.
                    image: {tag: 7.10}                     | image.tag                    | "7.10"     | the number 7.10 is taken as the text "7.10". Put it in quotes.
                    image: {tag: 0x1F}                     | image.tag                    | "0x1F"     | the number 0x1F is taken as the text "0x1F". Put it in quotes.
                    redis: {authClients: no}               | redis.authClients            | "no"       | the boolean no is taken as the text "no". Put it in quotes.
                    redis: {authClients: false}            | redis.authClients            | "no"       | the boolean false is taken as the text "no". Put it in quotes.
                    sentinel: {authClients: true}          | sentinel.authClients         | "yes"      | the boolean true is taken as the text "yes". Put it in quotes.
                    redis: {config: {appendonly: yes}}     | redis.config.appendonly      | "yes"      | the boolean yes is taken as the text "yes". Put it in quotes.
                    redis: {config: {appendonly: true}}    | redis.config.appendonly      | "yes"      | the boolean true is taken as the text "yes". Put it in quotes.
                    redis: {config: {appendonly: off}}     | redis.config.appendonly      | "no"       | the boolean off is taken as the text "no". Put it in quotes.
                    redis: {config: {rdbchecksum: No}}     | redis.config.rdbchecksum     | "no"       | the boolean No is taken as the text "no". Put it in quotes.
                    labels: {gen: 1}                       | labels.gen                   | "1"        | the number 1 is taken as the text "1". Put it in quotes.
                    redis: {podAnnotations: {on: 1.50}}    | redis.podAnnotations.true    | "1.50"     | the number 1.50 is taken as the text "1.50". Put it in quotes.
                    nodeSelector: {ssd: true}              | nodeSelector.ssd             | "true"     | the boolean true is taken as the text "true". Put it in quotes.
                    redis: {disableCommands: [no]}         | redis.disableCommands[0]     |            | the boolean no is taken as the text "no". Put it in quotes.
                    """)
    void aSpellingThatLosesNothingIsTakenFromTheSourceWithAWarning(
            String yaml, String path, String value, String warning) {
        MergedValues merged = Given.merged(yaml);
        if (value != null) {
            assertThat(merged.plain(path)).isEqualTo(parsed(value));
        }
        assertThat(merged.warnings())
                .extracting(SpellingTest::withoutPlace)
                .containsExactly("warning: " + path + ": " + warning);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    redisPassword: 123456            | redisPassword: must be text, but without quotes it is a number. Put it in quotes: redisPassword: "...".
                    sentinel: {password: yes}        | sentinel.password: must be text, but without quotes it is a boolean. Put it in quotes: password: "...".
                    existingSecret: 5                | existingSecret: must be text, but without quotes it is a number. Put it in quotes: existingSecret: "5".
                    redis: {masterGroupName: 007}    | redis.masterGroupName: must be text, but without quotes it is a number. Put it in quotes: masterGroupName: "007".
                    fullnameOverride: on             | fullnameOverride: must be text, but without quotes it is a boolean. Put it in quotes: fullnameOverride: "on".
                    """)
    void aNumberAsPasswordOrNameIsRefused(String yaml, String line) {
        UserError error = catchThrowableOfType(UserError.class, () -> Given.merged(yaml));
        assertThat(error.findings()).extracting(SpellingTest::withoutPlace).containsExactly(line);
    }

    @Test
    void onTheCommandLineTheWayOutIsSetString() {
        Layer layer = new Layer.Set(Given.set(SetOption.TYPED, "existingSecret=5"));
        UserError error = catchThrowableOfType(UserError.class, () -> MergedValues.of(Given.CATALOGUE, List.of(layer)));
        assertThat(Voice.line(error.findings().get(0)))
                .isEqualTo("--set existingSecret=5: existingSecret: must be text, but without quotes it is a number. "
                        + "Use --set-string existingSecret=5.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    replicas: 5                                 | replicas                    | 5
                    replicas: five                              | replicas                    | "five"
                    replicas: "5.5"                             | replicas                    | "5.5"
                    auth: maybe                                 | auth                        | "maybe"
                    image: {pullPolicy: 5}                      | image.pullPolicy            | 5
                    redis: {config: {maxmemory: 1073741824}}    | redis.config.maxmemory      | 1073741824
                    redis: {config: {unixsocketperm: 0700}}     | redis.config.unixsocketperm | 448
                    redis: {resources: {limits: {cpu: 1}}}      | redis.resources.limits.cpu  | 1
                    restore: {s3: {source: false}}              | restore.s3.source           | false
                    redis: {tlsPort: null}                      | redis.tlsPort               | null
                    unknown: {x: yes}                           | unknown.x                   | true
                    """)
    void whatFitsOrWhatOnlyTheSchemaCanJudgeIsLeftAlone(String yaml, String path, String value) {
        MergedValues merged = Given.merged(yaml);
        assertThat(merged.plain(path)).isEqualTo(parsed(value));
        assertThat(merged.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    global: null            | global
                    redis: {port: null}     | redis.port
                    image: null             | image
                    """)
    void aNullOnWhatCannotBeMissingLeavesTheDefault(String yaml, String path) {
        MergedValues merged = Given.merged(yaml);
        assertThat(merged.plain(path)).isEqualTo(Given.merged("").plain(path)).isNotNull();
        assertThat(merged.warnings())
                .extracting(SpellingTest::withoutPlace)
                .containsExactly("warning: " + path
                        + ": cannot be removed with null, so the default stays. Leave the line out.");
    }

    @Test
    void aNullTakesAwayADefaultAndAnEntryOfALowerLayer() {
        MergedValues merged = MergedValues.of(
                Given.CATALOGUE,
                List.of(
                        Given.layer("{labels: {a: b, c: d}, redis: {config: {loglevel: debug}}}"),
                        Given.layer("{labels: {a: null}, redis: {lifecycle: {preStop: null}, config: {save: null}}}")));
        assertThat(merged.plain("labels")).isEqualTo(java.util.Map.of("c", "d"));
        assertThat(merged.at("redis.lifecycle.preStop")).isNull();
        assertThat(merged.at("redis.config.save")).isNull();
        assertThat(merged.text("redis.config.loglevel")).isEqualTo("debug");
        assertThat(merged.warnings()).extracting(Finding::subject).containsExactly("labels.a");
    }

    @Test
    void aDeadKeyThatSomebodySetIsAWarning() {
        assertThat(Given.merged("podAnnotations: {a: b}").warnings())
                .extracting(Finding::rule, Finding::subject)
                .containsExactly(tuple("values/dead-key", "podAnnotations"));
        assertThat(Given.merged("podAnnotations: {}").warnings()).isEmpty();
        assertThat(Given.merged("").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7.10, 7.10",
        "0700, 0700",
        "0x10, 16",
        "1_000, 1000",
        "1e3, 1000",
        "0.5, 0.5",
        "1e-7, 1e-7",
        "12345678901234567890, 12345678901234567890",
        "-5, -5",
        "text, text",
        "yes, yes",
        "null, ''",
        "+5, 5",
    })
    void aNumberBecomesTheTextThatWasWrittenOrMeant(String yaml, String text) {
        assertThat(Given.merged("redis: {config: {x: " + yaml + "}}").text("redis.config.x"))
                .isEqualTo(text);
    }

    private static Object parsed(String yaml) {
        return Given.tree("x: " + yaml).get("x").plain();
    }

    private static String withoutPlace(Finding finding) {
        return Voice.line(finding).replaceFirst("^values.yaml:[0-9]+:[0-9]+: ", "");
    }
}
