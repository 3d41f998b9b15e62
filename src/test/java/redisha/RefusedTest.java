package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Values on which the chart breaks off with a message about its own templates, by the ids of docs/defects.md: each is
 * refused with its place, the fault and a way out, or rendered where nothing is wrong with it.
 */
class RefusedTest {
    private static final String REDIS = "StatefulSet/redis-ha-server";
    private static final String NO_CERTIFICATES =
            "tls.secretName: names no Secret, but a TLS port is on and redisha makes"
                    + " no certificates. Make a Secret with certificate, key and CA (cert-manager does) and name it here.\n";

    @Test
    void f01_auth_without_a_password() {
        assertThat(Rendered.of("auth: true").refusal())
                .isEqualTo("<stdin>:1:7: auth: needs a password and there is none."
                        + " Name a Secret in existingSecret, or give redisPassword.\n");
    }

    @Test
    void f02_a_number_as_password() {
        assertThat(Rendered.of("auth: true", "redisPassword: 123456").refusal())
                .isEqualTo("<stdin>:2:16: redisPassword: must be text, but without quotes it is a number."
                        + " Put it in quotes: redisPassword: \"...\".\n");
    }

    @Test
    void f03_sentinel_auth_without_a_password() {
        assertThat(Rendered.of("sentinel: {auth: true}").refusal())
                .isEqualTo("<stdin>:1:18: sentinel.auth: needs a password and there is none."
                        + " Name a Secret in sentinel.existingSecret, or give sentinel.password.\n");
    }

    @Test
    void f04_a_blank_in_the_group_name() {
        assertThat(Rendered.of("redis: {masterGroupName: \"my master\"}").refusal())
                .isEqualTo("<stdin>:1:26: redis.masterGroupName: 'my master' is not a name that Sentinel accepts."
                        + " Use letters, digits, dots, dashes and underscores, such as mymaster.\n");
    }

    @Test
    void f05_an_empty_group_name() {
        assertThat(Rendered.of("redis: {masterGroupName: \"\"}").refusal())
                .isEqualTo("<stdin>:1:26: redis.masterGroupName: '' is not a name that Sentinel accepts."
                        + " Use letters, digits, dots, dashes and underscores, such as mymaster.\n");
    }

    @Test
    void f06_a_number_as_group_name() {
        assertThat(Rendered.of("redis: {masterGroupName: 5}").refusal())
                .isEqualTo("<stdin>:1:26: redis.masterGroupName: must be text, but without quotes it is a number."
                        + " Put it in quotes: masterGroupName: \"5\".\n");
    }

    @Test
    void f07_an_exporter_with_tls_and_a_redis_without() {
        assertThat(Rendered.of("exporter: {enabled: true, sslEnabled: true}").refusal())
                .isEqualTo("<stdin>:1:39: exporter.sslEnabled: is true, but Redis has no TLS port to speak to."
                        + " Give redis.tlsPort a port and tls.secretName a Secret, or leave sslEnabled off.\n");
    }

    /** The file itself lacks a certificate, too; the chart does not get that far. */
    @Test
    void f08_auth_clients_given_as_true_means_yes() {
        String[] values = {"redis: {tlsPort: 6385}", "sentinel: {tlsPort: 26385, authClients: true}"};

        assertThat(Rendered.of(values).refusal()).isEqualTo("<stdin>:1:18: " + NO_CERTIFICATES);
        Rendered complete = Rendered.of(values[0], values[1], "tls: {secretName: s}");
        assertThat(complete.errors())
                .isEqualTo("<stdin>:2:41: warning: sentinel.authClients: the boolean true is taken as the text \"yes\"."
                        + " Put it in quotes.\n");
        assertThat(complete.lines("sentinel.conf"))
                .contains("tls-port 26385")
                .noneMatch(line -> line.startsWith("tls-auth-clients"));
    }

    @Test
    void f09_a_number_as_name_of_a_secret() {
        assertThat(Rendered.of("auth: true", "existingSecret: 5").refusal())
                .isEqualTo("<stdin>:2:17: existingSecret: must be text, but without quotes it is a number."
                        + " Put it in quotes: existingSecret: \"5\".\n");
    }

    @Test
    void f10_affinity_given_as_a_map_is_what_it_says() {
        assertThat(Rendered.of("affinity: {nodeAffinity: {}}").at(REDIS, "spec.template.spec.affinity"))
                .isEqualTo(Map.of("nodeAffinity", Map.of()));
        assertThat(Rendered.of("haproxy: {enabled: true, affinity: {podAffinity: {}}}")
                        .at("Deployment/redis-ha-haproxy", "spec.template.spec.affinity"))
                .isEqualTo(Map.of("podAffinity", Map.of()));
    }

    @Test
    void f11_a_map_of_defaults_cannot_be_removed() {
        Rendered rendered = Rendered.of("global: null");

        assertThat(rendered.exitCode()).isZero();
        assertThat(rendered.output()).isEqualTo(Rendered.of().output());
        assertThat(rendered.errors())
                .isEqualTo("<stdin>:1:9: warning: global: cannot be removed with null, so the default stays."
                        + " Leave the line out.\n");
    }

    @Test
    void f12_a_boolean_where_a_word_is_wanted() {
        assertThat(Rendered.of("global: {compatibility: {openshift: {adaptSecurityContext: true}}}")
                        .refusal())
                .isEqualTo(
                        "<stdin>:1:60: global.compatibility.openshift.adaptSecurityContext: is no switch and cannot be"
                                + " true. Whether fixed user and group ids are left out, as OpenShift wants to choose them: auto"
                                + " does it where the cluster is known to be OpenShift, force always. Any other word, such as"
                                + " disabled, never does.\n");
    }

    @Test
    void f13_a_proxy_with_tls_and_no_secret() {
        assertThat(Rendered.of("haproxy: {enabled: true, tls: {enabled: true, secretName: null, keyName: a.pem}}")
                        .refusal())
                .isEqualTo("<stdin>:1:41: haproxy.tls.secretName: names no Secret, but haproxy.tls.enabled is true."
                        + " Name the Secret that holds certificate and key in one PEM file.\n");
    }

    @Test
    void f14_restore_from_s3_without_a_key() {
        assertThat(Rendered.of("restore: {s3: {source: \"s3://b/d\", access_key: null}}")
                        .refusal())
                .isEqualTo("<stdin>:1:24: restore.s3.access_key: is missing, but restore.s3.source needs it."
                        + " Give it, or set restore.existingSecret and name the Secret in existingSecret.\n");
    }

    @Test
    void f15_an_image_given_as_text() {
        assertThat(Rendered.of("image: \"redis:7\"").refusal())
                .isEqualTo("<stdin>:1:8: image: must be a map, found text \"redis:7\"."
                        + " Its keys are repository, tag, pullPolicy.\n");
    }

    @Test
    void f16_a_colon_in_a_text_is_part_of_it() {
        Rendered rendered = Rendered.of(
                "persistentVolume: {annotations: {note: \"a: b\"}}",
                "haproxy: {enabled: true, podAnnotations: {note: \"c: d\"}}");

        assertThat(rendered.at(REDIS, "spec.volumeClaimTemplates[0].metadata.annotations.note"))
                .isEqualTo("a: b");
        assertThat(rendered.at("Deployment/redis-ha-haproxy", "spec.template.metadata.annotations.note"))
                .isEqualTo("c: d");
    }

    @Test
    void f17_an_unknown_template() {
        assertThat(Rendered.of("affinity: |", "  x: {{ include \"nope\" . }}").refusal())
                .isEqualTo("<stdin>:1:17: affinity: no template has the name \"nope\" in {{ include \"nope\" . }}."
                        + " There are \"redis-ha.name\" and \"redis-ha.fullname\".\n");
    }

    @Test
    void f18_an_expression_that_does_not_end() {
        assertThat(Rendered.of("redis: {customConfig: \"port {{ .Values.redis.port\"}")
                        .refusal())
                .isEqualTo("<stdin>:1:28: redis.customConfig: the closing }} is missing in {{ .Values.redis.port."
                        + " Close the expression with }}, or write {{ \"{{\" }} for two braces.\n");
    }

    @Test
    void f19_tls_without_a_secret_of_the_users() {
        assertThat(Rendered.with("gen", "-n", "lab")
                        .of(
                                "redis:",
                                "  tlsPort: 6385",
                                "sentinel:",
                                "  tlsPort: 26385",
                                "tls:",
                                "  dhParamsFile: redis.dh",
                                "extraLabels:",
                                "  env: lab")
                        .refusal())
                .isEqualTo("<stdin>:2:12: " + NO_CERTIFICATES);
    }
}
