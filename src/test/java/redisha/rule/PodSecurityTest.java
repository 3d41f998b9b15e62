package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.rule.PodSecurityLevel.BASELINE;
import static redisha.rule.PodSecurityLevel.PRIVILEGED;
import static redisha.rule.PodSecurityLevel.RESTRICTED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** The Pod Security Standards, control by control: each row spoils a pod that is restricted. */
class PodSecurityTest {
    private static final String STRICT =
            "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}";
    private static final String CONTAINER =
            "{name: redis, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}";

    @Test
    void a_pod_that_sets_all_there_is_to_set_is_restricted() {
        assertThat(obstacles(RESTRICTED, STRICT + "\ncontainers: [" + CONTAINER + "]", 36))
                .isEmpty();
        assertThat(obstacles(BASELINE, STRICT + "\ncontainers: [" + CONTAINER + "]", 36))
                .isEmpty();
    }

    @Test
    void a_pod_that_sets_nothing_meets_the_baseline() {
        String bare = "initContainers: [{name: config}]\ncontainers: [{name: redis}]";
        assertThat(obstacles(BASELINE, bare, 36)).isEmpty();
        assertThat(obstacles(RESTRICTED, bare, 36))
                .containsExactly(
                        "allowPrivilegeEscalation is not false (config, redis)",
                        "runAsNonRoot is not true (config, redis)",
                        "seccompProfile is not RuntimeDefault or Localhost (config, redis)",
                        "capabilities.drop has no ALL (config, redis)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        hostNetwork: true                                                              | hostNetwork is true (pod)
        hostPID: true                                                                  | hostPID is true (pod)
        hostIPC: true                                                                  | hostIPC is true (pod)
        volumes: [{name: data, hostPath: {path: /data}}]                               | hostPath is a volume (data)
        securityContext: {windowsOptions: {hostProcess: true}}                         | hostProcess is true (pod)
        securityContext: {appArmorProfile: {type: Unconfined}}                         | appArmorProfile is not the default or local (pod)
        securityContext: {seLinuxOptions: {type: spc_t}}                               | seLinuxOptions has a type of its own (pod)
        securityContext: {seLinuxOptions: {user: system_u}}                            | seLinuxOptions has a user (pod)
        securityContext: {seLinuxOptions: {role: system_r}}                            | seLinuxOptions has a role (pod)
        securityContext: {seccompProfile: {type: Unconfined}}                          | seccompProfile is Unconfined (pod)
        securityContext: {sysctls: [{name: net.core.somaxconn, value: '1024'}]}        | sysctls has unsafe ones (net.core.somaxconn)
        containers: [{name: redis, securityContext: {privileged: true}}]               | privileged is true (redis)
        containers: [{name: redis, securityContext: {procMount: Unmasked}}]            | procMount is not Default (redis)
        containers: [{name: redis, securityContext: {capabilities: {add: [SYS_ADMIN]}}}] | capabilities.add has more than the usual ones (redis)
        containers: [{name: redis, ports: [{containerPort: 1, hostPort: 1}]}]          | hostPort is given (redis)
        containers: [{name: redis, lifecycle: {preStop: {httpGet: {host: a, port: 1}}}}] | a probe or hook names a host (redis)
        initContainers: [{name: config, securityContext: {privileged: true}}]          | privileged is true (config)
        """)
    void the_baseline_forbids(String spec, String obstacle) {
        assertThat(obstacles(BASELINE, spec, 36)).containsExactly(obstacle);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        volumes: [{name: data, nfs: {server: a, path: /}}]                  | a volume has a type that is not allowed (data)
        containers: [{name: redis, securityContext: {allowPrivilegeEscalation: false, runAsUser: 0, capabilities: {drop: [ALL]}}}] | runAsUser is 0 (redis)
        containers: [{name: redis, securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: false, capabilities: {drop: [ALL]}}}] | runAsNonRoot is not true (redis)
        containers: [{name: redis, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [NET_RAW]}}}] | capabilities.drop has no ALL (redis)
        containers: [{name: redis, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [CHOWN, NET_BIND_SERVICE]}}}] | capabilities.add has more than NET_BIND_SERVICE (redis)
        containers: [{name: redis, securityContext: {capabilities: {drop: [ALL]}}}] | allowPrivilegeEscalation is not false (redis)
        """)
    void the_restricted_level_also_forbids(String spec, String obstacle) {
        assertThat(obstacles(RESTRICTED, STRICT + "\n" + spec, 36))
                .isEqualTo(obstacle.isEmpty() ? List.of() : List.of(obstacle));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_time, value: '60'}]} | 28 | 29
        securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: '1 2 3'}]}        | 31 | 32
        securityContext: {seLinuxOptions: {type: container_engine_t}}                  | 30 | 31
        {hostUsers: false, containers: [{name: redis, securityContext: {procMount: Unmasked}}]} | 34 | 35
        """)
    void the_baseline_grew_wider(String spec, int refused, int taken) {
        assertThat(obstacles(BASELINE, spec, refused)).hasSize(1);
        assertThat(obstacles(BASELINE, spec, taken)).isEmpty();
    }

    @Test
    void a_host_in_a_probe_is_forbidden_since_1_34() {
        String spec = "containers: [{name: redis, livenessProbe: {tcpSocket: {host: a, port: 1}}}]";
        assertThat(obstacles(BASELINE, spec, 33)).isEmpty();
        assertThat(obstacles(BASELINE, spec, 34)).hasSize(1);
    }

    @Test
    void users_of_a_namespace_of_their_own_may_be_root_since_1_35() {
        String spec =
                "hostUsers: false\nsecurityContext: {runAsUser: 0, seccompProfile: {type: Localhost}}\ncontainers: ["
                        + CONTAINER + "]";
        assertThat(obstacles(RESTRICTED, spec, 34)).hasSize(2);
        assertThat(obstacles(RESTRICTED, spec, 35)).isEmpty();
    }

    @Test
    void containers_that_are_strict_themselves_need_no_strict_pod() {
        String spec =
                "containers: [{name: redis, securityContext: {runAsNonRoot: true, seccompProfile: {type: Localhost},"
                        + " allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]";
        assertThat(obstacles(RESTRICTED, spec, 36)).isEmpty();
        assertThat(obstacles(RESTRICTED, "securityContext: {runAsNonRoot: false}\n" + spec, 36))
                .containsExactly("runAsNonRoot is not true (pod)");
    }

    @Test
    void the_old_annotation_counts_too() {
        String metadata =
                "metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/redis: unconfined}}\n";
        assertThat(obstacles(BASELINE, workload(metadata, "containers: [{name: redis}]"), 36))
                .containsExactly("appArmorProfile is not the default or local (redis)");
    }

    @Test
    void a_label_that_is_no_level_is_taken_for_the_strictest() {
        assertThat(PodSecurityLevel.of("baseline")).isEqualTo(BASELINE);
        assertThat(PodSecurityLevel.of("privileged")).isEqualTo(PRIVILEGED);
        assertThat(PodSecurityLevel.of("strict")).isEqualTo(RESTRICTED);
    }

    private static List<String> obstacles(PodSecurityLevel level, String spec, int minor) {
        return obstacles(level, workload("", spec), minor);
    }

    private static List<String> obstacles(PodSecurityLevel level, Workload workload, int minor) {
        return level.obstacles(workload, minor).stream()
                .map(PodSecurityObstacle::toString)
                .toList();
    }

    private static Workload workload(String metadata, String spec) {
        String pod = "kind: Pod\n" + metadata + "spec:\n" + spec.indent(2);
        Manifest manifest =
                new Manifest("test", (Tree.Mapping) YamlReader.read("test", pod).get(0));
        return Evidence.of(new Manifests(List.of(manifest)), Optional.empty(), 36)
                .workloads()
                .get(0);
    }
}
