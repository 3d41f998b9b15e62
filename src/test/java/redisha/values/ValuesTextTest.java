package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.yaml.YamlReader;
import redisha.yaml.YamlWriter;

class ValuesTextTest {

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.resolve("values.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readingWhatWasPrintedGivesTheSameValues(Path example) throws IOException {
        for (Profile profile : Profiles.list()) {
            List<Layer> layers = new ArrayList<>(Profiles.layers(List.of(profile.name())));
            layers.add(Given.layer(
                    example.toString().contains("argo-cd")
                            ? YamlWriter.write(
                                    Given.tree(Files.readString(example)).get("redis-ha"))
                            : Files.readString(example)));
            assertRoundTrip(MergedValues.of(Given.CATALOGUE, layers));
        }
    }

    @Test
    void aDefaultThatWasTakenAwayDoesNotComeBackWhenThePrintedValuesAreRead() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Layer> layers = new ArrayList<>(Profiles.layers(List.of()));
            for (Key key : Given.CATALOGUE.keys()) {
                if (key.removable() && random.nextInt(20) == 0) {
                    layers.add(new Layer.Set(Given.set(SetOption.TYPED, key.path() + "=null")));
                }
            }
            assertRoundTrip(MergedValues.of(Given.CATALOGUE, layers));
        }
    }

    private static void assertRoundTrip(MergedValues merged) {
        String yaml = ValuesText.withSecrets(merged).yaml();
        MergedValues again = Given.merged(yaml);
        assertThat(ValuesText.withSecrets(again).yaml()).isEqualTo(yaml);
        assertThat(YamlReader.read("json", ValuesText.withSecrets(merged).json())
                        .get(0)
                        .plain())
                .isEqualTo(merged.withRemovals().plain());
    }

    @Test
    void anOriginIsThePlaceOfTheKey() {
        MergedValues merged = MergedValues.of(
                Given.CATALOGUE,
                List.of(
                        Given.layer("redis:\n  lifecycle: null\ntolerations:\n  - key: a\n  - key: b\nlabels: {}\n"),
                        new Layer.Set(Given.set(SetOption.TYPED, "tolerations[1].key=c,replicas=5"))));
        assertThat(ValuesText.withSecrets(merged).origins().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "replicas: 5 # --set replicas=5",
                        "redis.lifecycle: null # values.yaml:2:3",
                        "tolerations[0].key: \"a\" # values.yaml:4:5",
                        "tolerations[1].key: \"c\" # --set tolerations[1].key=c",
                        "labels: {} # values.yaml:6:1",
                        "redis.disableCommands: [\"FLUSHDB\", \"FLUSHALL\"] # default");
        assertThat(ValuesText.withSecrets(merged).originsJson())
                .contains("    \"key\": \"replicas\",\n    \"value\": 5,\n    \"origin\": \"--set replicas=5\"\n");
    }

    @Test
    void everyValueHasAnOriginAndTheLinesAreYaml() {
        MergedValues merged = MergedValues.of(Given.CATALOGUE, Profiles.layers(List.of()));
        List<Layer> layers = new ArrayList<>();
        for (Origin origin : Origin.of(merged.withRemovals())) {
            layers.add(new Layer.Set(Given.set(SetOption.JSON, origin.line().replaceFirst(": ", "="))));
        }
        assertThat(ValuesText.withSecrets(MergedValues.of(Given.CATALOGUE, layers))
                        .yaml())
                .isEqualTo(ValuesText.withSecrets(merged).yaml());
        assertThat(YamlReader.read("origins", ValuesText.withSecrets(merged).origins()))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "redisPassword: hunter2",
                "sentinel: {password: hunter2}",
                "restore: {s3: {secret_key: hunter2}}",
                "restore: {ssh: {key: \"-----BEGIN\\nhunter2\\n\"}}",
                "restore: {redis: {source: 'redis://:hunter2@host'}}",
                "restore: {redis: {source: 'redis://hunter2@host'}}",
                "restore: {redis: {source: 'redis://me:a@hunter2@host'}}",
                "restore: {redis: {source: 'redis://me:a/hunter2@host'}}",
                "restore: {redis: {source: 'me:hunter2@host'}}",
                "redis: {config: {requirepass: hunter2}}",
                "redis: {config: {masterauth: hunter2}}",
                "redis: {config: {user: default on >hunter2}}",
                "redis: {config: {user: [a off, default on >hunter2]}}",
                "sentinel: {config: {auth-pass: hunter2}}",
                "redis: {customConfig: \"port 1\\n  RequirePass   hunter2 hunter2\\nappendonly no\"}",
                "redis: {customConfig: \"user me on >hunter2\"}",
                "sentinel: {customConfig: \"sentinel auth-pass mymaster hunter2\"}",
                "haproxy: {extraConfig: \"listen stats\\n  stats auth me:hunter2\\n\"}",
                "haproxy: {customConfig: 'tcp-check send \"AUTH hunter2\"'}",
                "extraContainers: [{name: a, env: [{name: DB_PASSWORD, value: hunter2}]}]",
            })
    void noSecretIsPrintedUnlessAskedFor(String yaml) {
        MergedValues merged = Given.merged(yaml);
        ValuesText masked = ValuesText.withoutSecrets(merged, Given.CATALOGUE);
        assertThat(masked.yaml() + masked.json() + masked.origins() + masked.originsJson())
                .contains("********")
                .doesNotContain("hunter2");
        assertThat(ValuesText.withSecrets(merged).yaml()).contains("hunter2").doesNotContain("********");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    redisPassword: ''                                   | redisPassword: ""
                    redisPassword: null                                 | redisPassword: null
                    restore: {redis: {source: 'redis://me:a@host/1'}}   | source: redis://me:********@host/1
                    restore: {redis: {source: 'redis://host:6379/0'}}   | source: redis://host:6379/0
                    restore: {redis: {source: false}}                   | source: false
                    redis: {config: {protected-mode: 'no'}}             | protected-mode: "no"
                    redis: {customConfig: 'port 1'}                     | customConfig: port 1
                    redis: {customConfig: requirepass}                  | customConfig: requirepass
                    authKey: password-key                               | authKey: password-key
                    extraContainers: [{name: auth, image: a}]           | - name: auth
                    """)
    void whatIsNoSecretStaysReadable(String yaml, String line) {
        assertThat(ValuesText.withoutSecrets(Given.merged(yaml), Given.CATALOGUE)
                        .yaml()
                        .lines()
                        .map(String::strip))
                .contains(line);
    }

    @Test
    void maskingTakesNoLongerForHostileText() {
        String hostile = "pass-".repeat(200_000) + " x";
        assertThat(ValuesText.withoutSecrets(Given.merged("haproxy: {extraConfig: '" + hostile + "'}"), Given.CATALOGUE)
                        .yaml())
                .contains("********");
    }
}
