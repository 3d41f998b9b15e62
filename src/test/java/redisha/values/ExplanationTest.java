package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

class ExplanationTest {
    private final Explanation explanation = new Explanation(Given.CATALOGUE);

    @Test
    void everyTopLevelKeyHasALineOrTwo() {
        assertThat(explanation.overview().lines().filter(line -> !line.startsWith(" ")))
                .extracting(line -> line.split(" ")[0])
                .containsExactlyElementsOf(
                        Given.CATALOGUE.children("").stream().map(Key::name).toList());
    }

    @Test
    void everyKeyIsExplainedWithinAHundredColumns() {
        for (Key key : Given.CATALOGUE.keys()) {
            String text = explanation.of(key.path());
            assertThat(text.replaceAll("\n *", " ")).startsWith(key.path() + "  " + key.description() + " ");
            assertThat(text.lines().filter(line -> line.strip().contains("  ") || line.contains(" of ")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            key.properties().keySet().forEach(name -> assertThat(text).contains("\n    " + name + " "));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    replicas                         | Type integer
                    replicas                         | Default 3
                    replicas                         | Allowed 1 to 99
                    redis.config                     | (any other) Its type: text, number, boolean, list or null.
                    redis.config.appendonly          | Part of redis.config. Settings for redis.conf, one entry per
                    redis.config.appendonly          | Type text, number, boolean, list or null
                    redis.config.appendonly          | Default none
                    redis.config.min-replicas-max-lag | Profiles 2 in fast-failover
                    haproxy.replicas                 | Profiles 2 in home-lab
                    sentinel.quorum                  | Profiles null in recommended, fast-failover, home-lab
                    podDisruptionBudget              | Profiles {"maxUnavailable": 1} in recommended, fast-failover,
                    imagePullSecrets[0].name         | Name of the pull secret.
                    imagePullSecrets.name            | Name of the pull secret.
                    tolerations[2].key               | Part of tolerations. Taints that Redis pods put up with.
                    nodeSelector.a\\.b/c              | Part of nodeSelector. Labels a node must have to run Redis.
                    networkPolicy.ingressRules       | Keys of each item
                    authKey                          | Note A number, true or false needs quotes here.
                    authKey                          | Allowed not empty
                    existingSecret                   | Note Helm expressions in it are evaluated.
                    restore.ssh.key                  | Note A secret: redisha values shows it only with --show-secrets.
                    haproxy.annotations              | Note Without effect: has no effect; use haproxy.podAnnotations.
                    standardLabels                   | Note A key of redisha; the chart does not have it.
                    """)
    void theFactsOfAKeyAreTold(String path, String fact) {
        assertThat(explanation.of(path).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .anySatisfy(line -> assertThat(line).startsWith(fact));
    }

    @Test
    void aProfileThatChangesNothingIsNotMentioned() {
        assertThat(explanation.of("redis.port")).doesNotContain("Profiles");
        assertThat(explanation.of("haproxy.replicas")).doesNotContain("recommended");
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    redis.prot           | Did you mean 'redis.port'? 'redisha explain redis' lists the keys.
                    hapoxy.service.type  | Did you mean 'haproxy.service.type'? 'redisha explain' lists the keys.
                    hapoxy.servce        | Did you mean 'haproxy'? 'redisha explain' lists the keys.
                    zzzzzz               | 'redisha explain' lists the keys.
                    ''                   | 'redisha explain' lists the keys.
                    redis.               | 'redisha explain redis' lists the keys.
                    .redis               | 'redisha explain' lists the keys.
                    redis.config.        | 'redisha explain redis.config' lists the keys.
                    imagePullSecrets.x   | 'redisha explain imagePullSecrets' lists the keys.
                    replicas.x           | Nothing lies below replicas, whose type is integer.
                    """)
    void anUnknownKeyIsAnsweredWithTheWayToAKnownOne(String typed, String hint) {
        UserError error = catchThrowableOfType(UserError.class, () -> explanation.of(typed));
        assertThat(Voice.line(error)).isEqualTo("redisha: there is no key '" + typed + "'. " + hint);
    }
}
