package redisha.drill.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

class ReleaseTest {
    private static final String STATEFUL_SET =
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: r, namespace: prod}
            spec:
              replicas: 3
              template:
                metadata: {labels: {app: r}}
                spec:
                  %s
                  containers:
                  - name: redis
                    image: redis:8
            """;

    private static final String CONFIG =
            """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: conf}
            data: {a.conf: "port 1", b.conf: "port 2"}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: secret}
            data: {auth: c2Vzc2Ft}
            stringData: {plain: open}
            """;

    private static Release read(String text) {
        return Release.read(
                new Manifests(ManifestReader.read("m.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .complete()),
                7);
    }

    /** @param container lines of the only container */
    private static Release one(String container) {
        return read(STATEFUL_SET.formatted("volumes: []") + container.indent(8) + CONFIG);
    }

    private static Container first(Release release) {
        return release.members().template().containers().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # image | command | args | what runs
            redis:8.8.0-alpine | [] | [] | redis-server
            redis:8.8.0-alpine | [] | [/data/redis.conf] | redis-server /data/redis.conf
            redis:8.8.0-alpine | [] | [redis-server, --port, "1"] | redis-server --port 1
            redis:8.8.0-alpine | [] | [--port, 1] | redis-server --port 1
            redis:8.8.0-alpine | [] | [redis-sentinel, /x.conf] | redis-sentinel /x.conf
            redis:8.8.0-alpine | [sh] | [/start.sh] | sh /start.sh
            registry:5000/valkey/valkey@sha256:00 | [] | [] | valkey-server
            docker.io/library/haproxy:3.3 | [] | [] | haproxy -W -db -f /usr/local/etc/haproxy/haproxy.cfg
            haproxytech/haproxy-alpine | [] | [-f, /etc/x.cfg] | haproxy -W -db -f /etc/x.cfg
            haproxy | [haproxy] | [-f, /etc/x.cfg] | haproxy -f /etc/x.cfg
            my/own | [redis-server] | [/x.conf] | redis-server /x.conf
            """)
    void a_container_runs_its_command_or_what_its_image_would(String image, String command, String args, String runs) {
        Release release = read(STATEFUL_SET
                        .formatted("volumes: []")
                        .replace(
                                "image: redis:8",
                                "image: " + image + "\n        command: " + command + "\n        args: " + args)
                + "      - {name: sentinel, image: redis}\n");
        assertThat(String.join(" ", first(release).command())).isEqualTo(runs);
    }

    @Test
    void a_container_that_nothing_stands_in_for_is_left_out_and_told() {
        Release release = read(STATEFUL_SET.formatted("volumes: []")
                + """
                      - {name: exporter, image: oliver006/redis_exporter:v1}
                """);
        assertThat(release.members().template().containers())
                .extracting(Container::name)
                .containsExactly("redis");
        assertThat(release.notes())
                .containsExactly("Container exporter is left out: nothing here stands in for its image"
                        + " oliver006/redis_exporter:v1.");
    }

    @Test
    void variables_come_from_values_secrets_config_maps_and_fields_those_of_whole_objects_first() {
        Release release = one(
                """
                envFrom:
                - configMapRef: {name: conf}
                  prefix: C_
                - secretRef: {name: secret}
                - secretRef: {name: nowhere, optional: true}
                env:
                - {name: TEXT, value: "$(plain)"}
                - name: AUTH
                  valueFrom: {secretKeyRef: {name: secret, key: auth}}
                - name: PORT
                  valueFrom: {configMapKeyRef: {name: conf, key: a.conf}}
                - name: NONE
                  valueFrom: {configMapKeyRef: {name: conf, key: c, optional: true}}
                - name: IP
                  valueFrom: {fieldRef: {fieldPath: status.podIP}}
                """);
        assertThat(first(release).environment())
                .containsExactly(
                        new Env.Given("C_a.conf", "port 1"),
                        new Env.Given("C_b.conf", "port 2"),
                        new Env.Given("auth", "sessam"),
                        new Env.Given("plain", "open"),
                        new Env.Text("TEXT", "$(plain)"),
                        new Env.Given("AUTH", "sessam"),
                        new Env.Given("PORT", "port 1"),
                        new Env.Field("IP", "status.podIP"));
        assertThat(release.speech().password()).isEqualTo("sessam");
    }

    @Test
    void a_password_whose_secret_is_not_there_is_made_up_the_same_for_each_container_and_each_run_and_told() {
        String container =
                """
                env: [{name: AUTH, valueFrom: {secretKeyRef: {name: mine, key: auth}}}]
                """;
        Release release = one(container);
        assertThat(release.speech().password())
                .hasSize(32)
                .isEqualTo(one(container).speech().password());
        assertThat(release.notes()).containsExactly("Secret mine is not in the manifests: its key auth is made up.");
    }

    @Test
    void nobody_knows_the_variables_of_a_secret_that_is_not_there_so_none_is_set_and_told() {
        Release release = one("envFrom: [{secretRef: {name: gone}}]\n");
        assertThat(first(release).environment()).isEmpty();
        assertThat(release.notes())
                .containsExactly("Secret gone is not in the manifests: none of its variables is set.");
    }

    @Test
    void volumes_hold_the_keys_of_their_objects_as_they_are_or_under_other_paths() {
        Release release = read(STATEFUL_SET.formatted(
                        """
                        volumes:
                              - {name: all, configMap: {name: conf, defaultMode: 493}}
                              - {name: one, configMap: {name: conf, items: [{key: b.conf, path: x/y.conf}]}}
                              - {name: both, projected: {sources: [{secret: {name: secret}}, {configMap: {name: conf}}]}}
                              - {name: tmp, emptyDir: {}}
                        """)
                + CONFIG);
        Map<String, Volume> volumes = release.members().template().volumes();
        assertThat(((Volume.Files) volumes.get("all")).files()).containsOnlyKeys("a.conf", "b.conf");
        assertThat(((Volume.Files) volumes.get("all")).mode()).isEqualTo(0755);
        assertThat(((Volume.Files) volumes.get("one")).files()).containsOnlyKeys("x/y.conf");
        assertThat(((Volume.Files) volumes.get("both")).files()).containsOnlyKeys("auth", "plain", "a.conf", "b.conf");
        assertThat(volumes.get("tmp")).isEqualTo(new Volume.Empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hostNetwork: true | m.yaml:9:20: StatefulSet/prod/r spec.template.spec shares the network of its node
            volumes: [{name: x, configMap: {name: gone}}] | the manifests hold no ConfigMap gone
            """)
    void what_cannot_run_here_is_refused_at_its_place(String spec, String problem) {
        assertThatThrownBy(() -> read(STATEFUL_SET.formatted(spec)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            volumeMounts: [{name: gone, mountPath: /x}] | the pod has no volume gone
            readinessProbe: {httpGet: {port: web}} | the container has no port 'web'
            livenessProbe: {grpc: {port: 1}} | does something that the drill cannot do
            env: [{name: A, valueFrom: {secretKeyRef: {name: secret, key: x}}}] | no Secret secret with key x
            """)
    void what_a_container_lacks_is_told_at_its_place(String container, String problem) {
        assertThatThrownBy(() -> one(container + "\n"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("m.yaml:")
                .hasMessageContaining(problem);
    }

    @Test
    void without_redis_there_is_nothing_to_drill() {
        assertThatThrownBy(() -> read(CONFIG))
                .isInstanceOf(UserError.class)
                .hasMessage("these manifests have no StatefulSet whose pods run Redis");
    }

    @Test
    void two_releases_are_one_too_many() {
        String both = STATEFUL_SET.formatted("volumes: []")
                + "---\n"
                + STATEFUL_SET.formatted("volumes: []").replace("name: r,", "name: s,");
        assertThatThrownBy(() -> read(both))
                .hasMessageContaining(
                        "StatefulSet/prod/s is a second StatefulSet with Redis, beside StatefulSet/prod/r");
    }

    @Test
    void other_workloads_are_left_out_and_told() {
        Release release = read(
                STATEFUL_SET.formatted("volumes: []")
                        + """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {spec: {containers: [{name: web, image: nginx}]}}}
                """);
        assertThat(release.proxies()).isEmpty();
        assertThat(release.notes()).containsExactly("Deployment/web is left out: it runs neither Redis nor HAProxy.");
        assertThat(release.namespace()).isEqualTo("prod");
        assertThat(release.services()).isEqualTo(List.of());
    }

    @Test
    void clients_are_given_the_certificates_of_redis_even_if_they_are_made_up() {
        Release release = read(
                STATEFUL_SET.formatted("volumes: [{name: tls, secret: {secretName: certs}}]")
                        + """
                        ports: [{name: redis-tls, containerPort: 6380}]
                        volumeMounts: [{name: tls, mountPath: /tls-certs}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: conf}
                data:
                  redis.conf: |
                    tls-cert-file /tls-certs/tls.crt
                    tls-key-file /tls-certs/tls.key
                    tls-ca-cert-file /tls-certs/ca.crt
                """);
        assertThat(release.tls()).hasValueSatisfying(tls -> {
            assertThat(tls.authority())
                    .startsWith("-----BEGIN CERTIFICATE-----")
                    .isNotEqualTo(tls.certificate());
            assertThat(tls.key()).startsWith("-----BEGIN PRIVATE KEY-----");
        });
        assertThat(release.speech().redisPort()).isEqualTo(6380);
        assertThat(release.notes())
                .containsExactly("Secret certs is not in the manifests: its files are made up, signed by a throwaway"
                        + " authority: tls.crt, tls.key, ca.crt.");
    }

    @Test
    void clients_trust_the_certificate_of_the_proxy_where_that_alone_speaks_tls() {
        Release release = read(
                STATEFUL_SET.formatted("volumes: []")
                        + """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: proxy}
                spec:
                  template:
                    spec:
                      volumes: [{name: pem, secret: {secretName: front}}]
                      containers:
                      - {name: haproxy, image: haproxy, volumeMounts: [{name: pem, mountPath: /certs/}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: conf}
                data: {haproxy.cfg: "bind :6379 ssl crt /certs/front.pem"}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: front}
                stringData: {front.pem: THE FRONT}
                """);
        assertThat(release.tls()).hasValueSatisfying(tls -> {
            assertThat(tls.authority()).isEqualTo("THE FRONT");
            assertThat(tls.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
        });
    }

    @Test
    void without_certificates_there_is_no_tls() {
        assertThat(one("").tls()).isEmpty();
    }
}
