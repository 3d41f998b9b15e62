package redisha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chart's defects in the objects around the pods, by the ids of docs/defects.md. */
class DefectsInObjectsTest {

    @Test
    void b03_tls_without_certificates_is_refused() {
        assertThat(Rendered.of("redis: {tlsPort: 6385}", "sentinel: {tlsPort: 26385}")
                        .refusal())
                .isEqualTo("<stdin>:1:18: tls.secretName: names no Secret, but a TLS port is on and redisha makes no"
                        + " certificates. Make a Secret with certificate, key and CA (cert-manager does) and name it"
                        + " here.\n");
    }

    @Test
    void b16_a_release_name_that_reads_as_a_number_stays_text() {
        Rendered rendered = Rendered.with("2024").of("haproxy: {enabled: true}");

        for (String object : List.of("StatefulSet/2024-redis-ha-server", "Deployment/2024-redis-ha-haproxy")) {
            assertThat(rendered.at(object, "spec.selector.matchLabels.release")).isEqualTo("2024");
            assertThat(rendered.at(object, "spec.template.metadata.labels.release"))
                    .isEqualTo("2024");
        }
        assertThat(rendered.objects().values()).allSatisfy(object -> assertThat(object)
                .extractingByKey("metadata")
                .extracting("labels")
                .extracting("release")
                .isEqualTo("2024"));
    }

    @Test
    void b19_a_monitors_own_label_replaces_the_standard_one() {
        Rendered rendered = Rendered.of(
                "exporter: {enabled: true, serviceMonitor: {enabled: true, disableAPICheck: true, labels:",
                "  {release: kube-prometheus-stack}}}");

        assertThat(rendered.at("ServiceMonitor/redis-ha", "metadata.labels.release"))
                .isEqualTo("kube-prometheus-stack");
        assertThat(rendered.at("ServiceMonitor/redis-ha", "spec.selector.matchLabels.release"))
                .isEqualTo("redis-ha");
        assertThat(rendered.output()).containsOnlyOnce("kube-prometheus-stack");
    }

    @Test
    void b21_a_proxy_that_is_off_leaves_nothing_behind() {
        Rendered rendered = Rendered.of(
                "haproxy: {podDisruptionBudget: {maxUnavailable: 1},",
                "  metrics: {enabled: true, serviceMonitor: {enabled: true, disableAPICheck: true}}}");

        assertThat(rendered.exitCode()).isZero();
        assertThat(rendered.objects().keySet()).isNotEmpty().noneMatch(id -> id.contains("-haproxy"));
    }

    @Test
    void b26_the_secret_has_its_own_annotations_and_no_others() {
        Rendered rendered = Rendered.of(
                "auth: true",
                "redisPassword: a",
                "redis: {annotations: {who: redis, extra: plain}}",
                "authSecretAnnotations: {who: auth}");

        assertThat(rendered.at("Secret/redis-ha", "metadata.annotations")).isEqualTo(Map.of("who", "auth"));
        assertThat(rendered.at("StatefulSet/redis-ha-server", "metadata.annotations"))
                .isEqualTo(Map.of("who", "redis", "extra", "plain"));
    }

    @Test
    void b27_the_account_lists_both_secrets_however_the_names_are_left_out() {
        for (String existingSecret : List.of("\"\"", "null")) {
            assertThat(Rendered.of(
                                    "auth: true",
                                    "redisPassword: a",
                                    "existingSecret: " + existingSecret,
                                    "sentinel: {auth: true, password: b}")
                            .at("ServiceAccount/redis-ha", "secrets"))
                    .isEqualTo(List.of(Map.of("name", "redis-ha"), Map.of("name", "redis-ha-sentinel")));
        }
        assertThat(Rendered.of(
                                "auth: true",
                                "existingSecret: both",
                                "sentinel: {auth: true, existingSecret: \"{{ .Values.existingSecret }}\"}")
                        .at("ServiceAccount/redis-ha", "secrets"))
                .isEqualTo(List.of(Map.of("name", "both")));
    }

    @Test
    void b28_ports_of_a_rule_replace_the_default_ports() {
        String rules = "spec.ingress[1].ports";

        assertThat(Rendered.of(
                                "haproxy: {enabled: true, networkPolicy: {enabled: true, ingressRules:",
                                "  [{selectors: [{podSelector: {}}], ports: [{port: 9101, protocol: TCP}]}]}}")
                        .at("NetworkPolicy/redis-ha-haproxy-network-policy", rules))
                .isEqualTo(List.of(tcp(9101)));
        assertThat(Rendered.of(
                                "haproxy: {enabled: true, networkPolicy: {enabled: true, ingressRules:",
                                "  [{selectors: [{podSelector: {}}]}]}}")
                        .at("NetworkPolicy/redis-ha-haproxy-network-policy", rules))
                .isEqualTo(List.of(tcp(6379), tcp(26379)));
    }

    @Test
    void b32_a_monitor_that_cannot_be_rendered_is_told_with_the_way_out() {
        String[] values = {"exporter: {enabled: true, serviceMonitor: {enabled: true}}"};

        assertThat(Rendered.of(values).errors())
                .isEqualTo("<stdin>:1:53: warning: exporter.serviceMonitor.enabled: is true, but"
                        + " monitoring.coreos.com/v1 is not among the cluster's APIs, so no ServiceMonitor is rendered."
                        + " Say --api-versions monitoring.coreos.com/v1, or set"
                        + " exporter.serviceMonitor.disableAPICheck.\n");
        Rendered known =
                Rendered.with("--api-versions", "monitoring.coreos.com/v1").of(values);
        assertThat(known.objects()).containsKey("ServiceMonitor/redis-ha");
        assertThat(known.errors()).isEmpty();
    }

    @Test
    void b40_no_selector_of_ours_catches_a_test_pod() {
        Rendered rendered = Rendered.with("--with-tests")
                .of(
                        "haproxy: {enabled: true, servicePort: 7000}",
                        "podDisruptionBudget: {minAvailable: 2}",
                        "auth: true",
                        "redisPassword: a");

        assertThat(rendered.at("PodDisruptionBudget/redis-ha-pdb", "spec.selector.matchLabels.app"))
                .isEqualTo("redis-ha");
        assertThat(rendered.at("Pod/redis-ha-configmap-test", "metadata.labels.app"))
                .isEqualTo("redis-ha-test");
        assertThat(rendered.at("Pod/redis-ha-service-test", "metadata.labels.app"))
                .isEqualTo("redis-ha-test");
        String container = "spec.containers[redis-ha-service-test].";
        assertThat(rendered.at("Pod/redis-ha-service-test", container + "args[0]"))
                .asString()
                .contains("REDISCLI_AUTH=${AUTH-} timeout 10 redis-cli -h redis-ha-haproxy -p 7000");
        assertThat(rendered.at("Pod/redis-ha-service-test", container + "env[AUTH].valueFrom.secretKeyRef.name"))
                .isEqualTo("redis-ha");
    }

    @Test
    void b41_annotations_without_effect_are_told_with_their_successors() {
        Rendered rendered =
                Rendered.of("haproxy: {enabled: true, annotations: {dead: a}}", "podAnnotations: {dead: b}");

        assertThat(rendered.errors())
                .startsWith(
                        """
                        <stdin>:1:26: warning: haproxy.annotations: has no effect; use haproxy.podAnnotations.
                        <stdin>:2:1: warning: podAnnotations: reaches only a test pod; use redis.podAnnotations.
                        """);
        assertThat(rendered.output()).doesNotContain("dead:");
    }

    @Test
    void b45_extra_labels_reach_every_object_but_the_claims() {
        Rendered rendered = Rendered.with("--with-tests")
                .of(
                        "extraLabels: {team: x}",
                        "networkPolicy: {enabled: true}",
                        "prometheusRule: {enabled: true}",
                        "haproxy: {enabled: true, networkPolicy: {enabled: true}}");

        assertThat(rendered.objects())
                .containsKeys(
                        "NetworkPolicy/redis-ha-network-policy",
                        "NetworkPolicy/redis-ha-haproxy-network-policy",
                        "PrometheusRule/redis-ha",
                        "Pod/redis-ha-service-test")
                .allSatisfy((id, object) -> assertThat(object)
                        .extractingByKey("metadata")
                        .extracting("labels")
                        .extracting("team")
                        .isEqualTo("x"));
        assertThat(rendered.at("StatefulSet/redis-ha-server", "spec.volumeClaimTemplates[0].metadata.labels"))
                .isNull();
    }

    @Test
    void u05_the_policies_open_what_clients_and_monitoring_need() {
        String[] values = {
            "exporter: {enabled: true, port: 9200}",
            "networkPolicy: {enabled: true}",
            "haproxy:",
            "  enabled: true",
            "  containerPort: 7000",
            "  readOnly: {enabled: true}",
            "  metrics: {enabled: true}",
            "  networkPolicy: {enabled: true, ingressRules: [{selectors: [{podSelector: {}}]}]}"
        };
        String redis = "NetworkPolicy/redis-ha-network-policy";
        String proxy = "NetworkPolicy/redis-ha-haproxy-network-policy";
        Rendered chart = Rendered.of(values);
        Rendered recommended = Rendered.with("--profile", "recommended").of(values);

        assertThat(chart.at(proxy, "spec.ingress[1].ports"))
                .isEqualTo(List.of(tcp(6379), tcp(26379), tcp(7000), tcp(6380)));
        assertThat(chart.at(redis, "spec.ingress[2]")).isNull();
        assertThat(chart.at(proxy, "spec.ingress[2]")).isNull();
        assertThat(recommended.at(redis, "spec.ingress[2]")).isEqualTo(fromEverywhere(9200));
        assertThat(recommended.at(proxy, "spec.ingress[2]")).isEqualTo(fromEverywhere(9101));
    }

    @Test
    void u05_monitoring_opens_nothing_where_nothing_is_monitored() {
        Rendered rendered = Rendered.of(
                "networkPolicy: {enabled: true, monitoring: true}",
                "haproxy: {enabled: true, networkPolicy: {enabled: true}}");

        assertThat(rendered.at("NetworkPolicy/redis-ha-network-policy", "spec.ingress"))
                .asInstanceOf(LIST)
                .hasSize(2);
        assertThat(rendered.at("NetworkPolicy/redis-ha-haproxy-network-policy", "spec.ingress"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void u07_the_notes_name_the_secret_and_the_key_that_hold_the_password() {
        Rendered rendered =
                Rendered.with("--notes").of("auth: true", "existingSecret: vault", "authKey: redis.password");

        assertThat(rendered.errors())
                .contains("kubectl get secret -n ns1 vault -o jsonpath=\"{.data['redis\\.password']}\" | base64 -d");
    }

    private static Map<String, Object> tcp(long port) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("port", port);
        rule.put("protocol", "TCP");
        return rule;
    }

    private static Map<String, Object> fromEverywhere(long port) {
        return Map.of("from", List.of(Map.of("namespaceSelector", Map.of())), "ports", List.of(tcp(port)));
    }
}
