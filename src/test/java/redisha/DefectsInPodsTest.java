package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chart's defects in the StatefulSet and the Deployment, by the ids of docs/defects.md. */
class DefectsInPodsTest {
    private static final String REDIS = "StatefulSet/redis-ha-server";
    private static final String PROXY = "Deployment/redis-ha-haproxy";
    private static final String POD = "spec.template.spec.";
    private static final String LABELS = "spec.template.metadata.labels";

    @Test
    void b10_a_large_user_id_is_written_as_an_integer() {
        Rendered rendered = Rendered.of(
                "containerSecurityContext: {runAsUser: 1000680000}",
                "securityContext: {fsGroup: 1000680000}",
                "hostPath: {path: /d}",
                "persistentVolume: {enabled: false}");

        assertThat(rendered.at(REDIS, POD + "initContainers[hostpath-chown].command"))
                .isEqualTo(List.of("chown", "1000680000:1000680000", "/data"));
        assertThat(rendered.at(REDIS, POD + "containers[redis].securityContext.runAsUser"))
                .isEqualTo(1000680000L);
    }

    @Test
    void b15_labels_that_look_like_other_types_stay_text() {
        Rendered rendered = Rendered.of(
                "labels: {gen: \"1\"}",
                "configmap: {labels: {on-call: \"true\"}}",
                "haproxy: {enabled: true, labels: {ver: \"1.0\"}}",
                "persistentVolume: {annotations: {backup: \"true\"}}");

        assertThat(rendered.at(REDIS, LABELS + ".gen")).isEqualTo("1");
        assertThat(rendered.at("ConfigMap/redis-ha-configmap", "metadata.labels.on-call"))
                .isEqualTo("true");
        assertThat(rendered.at(PROXY, LABELS + ".ver")).isEqualTo("1.0");
        assertThat(rendered.at(REDIS, "spec.volumeClaimTemplates[0].metadata.annotations.backup"))
                .isEqualTo("true");
    }

    @Test
    void b17_a_sentinel_id_of_digits_alone_stays_text() {
        Rendered rendered = Rendered.with("c18yays").of();

        assertThat(rendered.at(
                        "StatefulSet/c18yays-redis-ha-server",
                        POD + "initContainers[config-init].env[SENTINEL_ID_0].value"))
                .isInstanceOf(String.class)
                .asString()
                .hasSize(40);
        assertThat(List.of(0, 1, 2))
                .map(i -> rendered.at(
                        "StatefulSet/c18yays-redis-ha-server",
                        POD + "initContainers[config-init].env[SENTINEL_ID_" + i + "].value"))
                .anySatisfy(id -> assertThat(id).asString().containsOnlyDigits());
    }

    @Test
    void b18_labels_of_the_user_never_replace_those_that_select() {
        Rendered rendered = Rendered.of(
                "labels: {app: mine, release: mine, tier: cache}",
                "extraLabels: {app: ours}",
                "haproxy: {enabled: true, labels: {component: web}}");

        assertThat(rendered.at(REDIS, LABELS))
                .isEqualTo(Map.of("release", "redis-ha", "app", "redis-ha", "redis-ha", "replica", "tier", "cache"));
        assertThat(rendered.at(REDIS, "spec.selector.matchLabels"))
                .isEqualTo(Map.of("release", "redis-ha", "app", "redis-ha"));
        assertThat(rendered.at(PROXY, LABELS + ".component")).isEqualTo("haproxy");
        assertThat(rendered.errors())
                .contains(
                        "<stdin>:1:15: warning: labels.app: is a label by which",
                        "<stdin>:1:30: warning: labels.release: is a label by which",
                        "<stdin>:2:20: warning: extraLabels.app: is a label by which",
                        "<stdin>:3:46: warning: haproxy.labels.component: is a label by which");
    }

    @Test
    void b20_anti_affinity_of_the_user_stays_with_ours_behind_it() {
        String path = POD + "affinity.podAntiAffinity.";
        Rendered rendered = Rendered.of(
                "additionalAffinities: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution:",
                "  [{weight: 1, podAffinityTerm: {topologyKey: zone}}]}}");
        Rendered soft = Rendered.of(
                "hardAntiAffinity: false",
                "additionalAffinities: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution:",
                "  [{weight: 1, podAffinityTerm: {topologyKey: zone}}]}}");

        assertThat(rendered.at(REDIS, path + "preferredDuringSchedulingIgnoredDuringExecution"))
                .isEqualTo(List.of(Map.of("weight", 1L, "podAffinityTerm", Map.of("topologyKey", "zone"))));
        assertThat(rendered.at(REDIS, path + "requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey"))
                .isEqualTo("kubernetes.io/hostname");
        assertThat(soft.at(REDIS, path + "preferredDuringSchedulingIgnoredDuringExecution[0].weight"))
                .isEqualTo(1L);
        assertThat(soft.at(REDIS, path + "preferredDuringSchedulingIgnoredDuringExecution[1].weight"))
                .isEqualTo(100L);
    }

    @Test
    void b22_a_proxy_with_tls_needs_a_secret_and_a_file_in_it() {
        assertThat(Rendered.of("haproxy: {enabled: true, tls: {enabled: true}}").refusal())
                .contains(
                        "<stdin>:1:41: haproxy.tls.secretName: names no Secret, but haproxy.tls.enabled is true.",
                        "<stdin>:1:41: haproxy.tls.keyName: names no file, but haproxy.tls.enabled is true.");
    }

    @Test
    void b23_restore_from_an_existing_secret_needs_its_name() {
        assertThat(Rendered.of("restore: {existingSecret: true, s3: {source: \"s3://b/d.rdb\"}}")
                        .refusal())
                .isEqualTo("<stdin>:1:27: restore.existingSecret: is true, but the top-level existingSecret names no"
                        + " Secret. Name the Secret with the credentials in existingSecret.\n");
    }

    @Test
    void b24_the_exporters_probes_follow_its_port_and_path() {
        Rendered moved = Rendered.of("exporter: {enabled: true, port: 9200, scrapePath: /m}");
        Rendered given = Rendered.of(
                "exporter: {enabled: true, port: 9200, livenessProbe: {httpGet: {path: /alive, port: 9300}}}");

        for (String probe : List.of("livenessProbe", "readinessProbe")) {
            assertThat(moved.at(REDIS, POD + "containers[redis-exporter]." + probe + ".httpGet"))
                    .isEqualTo(Map.of("path", "/m", "port", 9200L));
        }
        assertThat(given.at(REDIS, POD + "containers[redis-exporter].livenessProbe.httpGet"))
                .isEqualTo(Map.of("path", "/alive", "port", 9300L));
        assertThat(given.at(REDIS, POD + "containers[redis-exporter].readinessProbe.httpGet.port"))
                .isEqualTo(9200L);
    }

    @Test
    void b25_the_parameters_of_an_update_strategy_arrive() {
        assertThat(Rendered.of("redis: {updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}}")
                        .at(REDIS, "spec.updateStrategy"))
                .isEqualTo(Map.of("type", "RollingUpdate", "rollingUpdate", Map.of("partition", 2L)));
    }

    @Test
    void b29_a_host_path_that_is_not_used_is_not_touched() {
        Rendered rendered = Rendered.of("hostPath: {path: /x}");

        assertThat(rendered.at(REDIS, POD + "initContainers[hostpath-chown]")).isNull();
        assertThat(rendered.at(REDIS, POD + "volumes[data]")).isNull();
        assertThat(rendered.at(REDIS, "spec.volumeClaimTemplates[0].metadata.name"))
                .isEqualTo("data");
    }

    @Test
    void b30_openshift_gets_no_container_that_runs_as_root() {
        Rendered rendered = Rendered.of(
                "global: {compatibility: {openshift: {adaptSecurityContext: force}}}",
                "hostPath: {path: /x}",
                "persistentVolume: {enabled: false}");

        assertThat(rendered.at(REDIS, POD + "volumes[data].hostPath.path")).isEqualTo("/x");
        assertThat(rendered.output()).doesNotContain("hostpath-chown", "runAsUser");
    }

    @Test
    void b31_kernel_parameters_are_set_by_a_privileged_root_container() {
        assertThat(Rendered.of("sysctlImage: {enabled: true, command: [sysctl, -w, net.core.somaxconn=1]}")
                        .at(REDIS, POD + "initContainers[init-sysctl].securityContext"))
                .isEqualTo(Map.of("privileged", true, "runAsNonRoot", false, "runAsUser", 0L));
    }

    @Test
    void b33_an_exporter_that_is_off_leaves_nothing_of_its_script() {
        Rendered rendered = Rendered.of("exporter: {script: return 1}");

        assertThat(rendered.objects()).doesNotContainKey("ConfigMap/redis-ha-exporter-script-configmap");
        assertThat(rendered.at(REDIS, POD + "volumes[script-mount]")).isNull();
    }

    @Test
    void b34_a_name_too_long_for_the_objects_made_of_it_is_refused() {
        String name = "a23456789-b23456789-c23456789-d23456789-e2345";

        assertThat(Rendered.of("fullnameOverride: " + name).at("StatefulSet/" + name + "-server", "metadata.name"))
                .isNotNull();
        assertThat(Rendered.of("fullnameOverride: " + name + "6").refusal())
                .isEqualTo("<stdin>:1:19: the object names would begin with '" + name
                        + "6', which is 46 characters long; Kubernetes would refuse the pods of a StatefulSet of that"
                        + " name. Choose a release name or fullnameOverride that keeps it within 45 characters.\n");
    }

    @Test
    void b43_arguments_of_the_exporter_arrive_as_they_are() {
        assertThat(Rendered.of("exporter: {enabled: true, extraArgs: {check-keys: \"db0=a: b\"}}")
                        .at(REDIS, POD + "containers[redis-exporter].args"))
                .isEqualTo(List.of("--check-keys=db0=a: b"));
    }

    @Test
    void b44_two_releases_of_one_name_in_two_namespaces_have_ids_of_their_own() {
        String id = POD + "initContainers[config-init].env[SENTINEL_ID_0].value";

        assertThat(Rendered.with("--profile", "recommended", "-n", "one").of().at(REDIS, id))
                .isNotEqualTo(Rendered.with("--profile", "recommended", "-n", "two")
                        .of()
                        .at(REDIS, id));
        assertThat(Rendered.with("rel").of().at("StatefulSet/rel-redis-ha-server", id))
                .isEqualTo("ec6f40d6799c9ca9078745354518cb3a2b613d60");
    }

    @Test
    void u06_a_change_that_pods_read_at_their_start_restarts_them() {
        String checksum = "spec.template.metadata.annotations.'checksum/init-config'";
        String proxyChecksum = "spec.template.metadata.annotations.'checksum/config'";
        Rendered before = secured("a", "b", "return 1");

        assertThat(secured("a", "b", "return 1").at(REDIS, checksum)).isEqualTo(before.at(REDIS, checksum));
        assertThat(secured("a", "b", "return 2").at(REDIS, checksum)).isNotEqualTo(before.at(REDIS, checksum));
        assertThat(secured("x", "b", "return 1").at(REDIS, checksum)).isNotEqualTo(before.at(REDIS, checksum));
        assertThat(secured("a", "x", "return 1").at(REDIS, checksum)).isNotEqualTo(before.at(REDIS, checksum));
        assertThat(secured("x", "b", "return 1").at(PROXY, proxyChecksum))
                .isNotEqualTo(before.at(PROXY, proxyChecksum));
        assertThat(secured("a", "b", "return 2").at(PROXY, proxyChecksum)).isEqualTo(before.at(PROXY, proxyChecksum));
    }

    private static Rendered secured(String redisPassword, String sentinelPassword, String script) {
        return Rendered.of(
                "auth: true",
                "redisPassword: " + redisPassword,
                "sentinel: {auth: true, password: " + sentinelPassword + "}",
                "exporter: {enabled: true, script: " + script + "}",
                "haproxy: {enabled: true}");
    }
}
