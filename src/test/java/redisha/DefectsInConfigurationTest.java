package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chart's defects in redis.conf, sentinel.conf and haproxy.cfg, by the ids of docs/defects.md. */
class DefectsInConfigurationTest {
    private static final String[] TLS_ONLY = {
        "redis: {port: 0, tlsPort: 6385}",
        "sentinel: {port: 0, tlsPort: 26385}",
        "tls: {secretName: s}",
        "haproxy: {enabled: true}",
        "exporter: {enabled: true}"
    };

    @Test
    void b01_redis_has_its_tls_listener_without_one_of_sentinel() {
        Rendered rendered = Rendered.of("redis: {tlsPort: 6385}", "tls: {secretName: s}");

        assertThat(rendered.lines("redis.conf"))
                .contains(
                        "port 6379",
                        "tls-port 6385",
                        "tls-cert-file /tls-certs/redis.crt",
                        "tls-key-file /tls-certs/redis.key",
                        "tls-ca-cert-file /tls-certs/ca.crt",
                        "tls-replication no");
        assertThat(rendered.lines("sentinel.conf")).noneMatch(line -> line.startsWith("tls-"));
    }

    @Test
    void b02_sentinel_has_its_tls_listener_without_one_of_redis() {
        Rendered rendered = Rendered.of("sentinel: {tlsPort: 26385}", "tls: {secretName: s}");

        assertThat(rendered.lines("redis.conf")).noneMatch(line -> line.startsWith("tls-"));
        assertThat(rendered.lines("sentinel.conf"))
                .contains("port 26379", "tls-port 26385", "tls-cert-file /tls-certs/redis.crt", "tls-replication no");
        assertThat(rendered.at(
                        "StatefulSet/redis-ha-server",
                        "spec.template.spec.containers[sentinel].volumeMounts[tls-certs]"))
                .isNotNull();
    }

    @Test
    void b04_the_proxy_speaks_tls_where_nothing_else_is_spoken() {
        Rendered rendered = Rendered.of(TLS_ONLY);

        String tls = " ssl verify required ca-file /tls-certs/ca.crt crt /usr/local/etc/haproxy/client.pem";
        assertThat(rendered.proxySection("backend bk_redis_master"))
                .contains("server R0 redis-ha-announce-0.ns1.svc:6385")
                .anyMatch(line -> line.startsWith("default-server ") && line.contains(tls));
        assertThat(rendered.proxySection("backend check_if_redis_is_master_0"))
                .contains("server R2 redis-ha-announce-2.ns1.svc:26385")
                .anyMatch(line -> line.startsWith("default-server ") && line.contains(tls));
        assertThat(rendered.at(
                        "Deployment/redis-ha-haproxy",
                        "spec.template.spec.containers[haproxy].volumeMounts[tls-certs]"))
                .isNotNull();
        assertThat(rendered.at(
                        "StatefulSet/redis-ha-server",
                        "spec.template.spec.containers[redis-exporter].env[REDIS_ADDR].value"))
                .isEqualTo("rediss://localhost:6385");
    }

    @Test
    void b05_the_proxy_asks_sentinels_at_their_port() {
        Rendered rendered = Rendered.of("sentinel: {port: 26400}", "haproxy: {enabled: true}");

        assertThat(rendered.proxySection("backend check_if_redis_is_master_1"))
                .contains(
                        "server R0 redis-ha-announce-0.ns1.svc:26400",
                        "server R1 redis-ha-announce-1.ns1.svc:26400",
                        "server R2 redis-ha-announce-2.ns1.svc:26400");
        assertThat(rendered.file("haproxy.cfg")).doesNotContain("26379");
    }

    @Test
    void b06_the_proxy_listens_at_its_container_port() {
        Rendered rendered = Rendered.of("haproxy: {enabled: true, containerPort: 7000, servicePort: 7001}");

        assertThat(rendered.proxySection("frontend ft_redis_master")).contains("bind [::]:7000 v4v6");
        assertThat(rendered.at(
                        "Deployment/redis-ha-haproxy",
                        "spec.template.spec.containers[haproxy].ports[redis].containerPort"))
                .isEqualTo(7000L);
        assertThat(rendered.at("Service/redis-ha-haproxy", "spec.ports[tcp-haproxy].targetPort"))
                .isEqualTo("redis");
        assertThat(rendered.at("Service/redis-ha-haproxy", "spec.ports[tcp-haproxy].port"))
                .isEqualTo(7001L);
    }

    @Test
    void b07_the_proxy_believes_a_majority_of_the_sentinels() {
        Rendered rendered = Rendered.of("replicas: 5", "sentinel: {quorum: 3}", "haproxy: {enabled: true}");

        String votes = "{ nbsrv(check_if_redis_is_master_4) ge 3 }";
        assertThat(rendered.proxySection("backend bk_redis_master"))
                .anyMatch(line -> line.startsWith("use-server R4 if ") && line.contains(votes));
        assertThat(rendered.proxySection("frontend ft_redis_master"))
                .anyMatch(line -> line.startsWith("tcp-request connection accept if ") && line.contains(votes))
                .contains("tcp-request connection reject");
        assertThat(rendered.file("haproxy.cfg")).doesNotContain("ge 2");
    }

    @Test
    void b09_large_integers_are_written_as_integers() {
        Rendered rendered = Rendered.of(
                "redis: {config: {maxmemory: 1073741824}}",
                "sentinel: {config: {failover-timeout: 1800000, down-after-milliseconds: 1000001}}",
                "image: {tag: 20240101}");

        assertThat(rendered.lines("redis.conf")).contains("maxmemory 1073741824");
        assertThat(rendered.lines("sentinel.conf"))
                .contains(
                        "sentinel failover-timeout mymaster 1800000",
                        "sentinel down-after-milliseconds mymaster 1000001");
        assertThat(rendered.at("StatefulSet/redis-ha-server", "spec.template.spec.containers[redis].image"))
                .isEqualTo("public.ecr.aws/docker/library/redis:20240101");
        assertThat(rendered.errors())
                .contains("<stdin>:3:14: warning: image.tag: the number 20240101 is taken as the text");
    }

    @Test
    void b11_an_unquoted_yes_or_no_stays_yes_or_no() {
        Rendered rendered = Rendered.of("redis: {config: {appendonly: yes, rdbcompression: no}}");

        assertThat(rendered.lines("redis.conf")).contains("appendonly yes", "rdbcompression no");
        assertThat(rendered.errors())
                .contains(
                        "<stdin>:1:30: warning: redis.config.appendonly: the boolean yes is taken as the text \"yes\"");
    }

    @Test
    void b12_auth_clients_given_as_a_boolean_counts() {
        Rendered rendered = Rendered.of(
                "redis: {tlsPort: 6385, authClients: no}",
                "sentinel: {tlsPort: 26385, authClients: no}",
                "tls: {secretName: s}");

        assertThat(rendered.lines("redis.conf")).contains("tls-auth-clients no");
        assertThat(rendered.lines("sentinel.conf")).contains("tls-auth-clients no");
        assertThat(rendered.errors())
                .contains("<stdin>:1:37: warning: redis.authClients: the boolean no is taken as the text \"no\"");
    }

    @Test
    void b35_a_single_member_accepts_writes() {
        Rendered alone = Rendered.of("replicas: 1");

        assertThat(alone.lines("redis.conf")).contains("min-replicas-to-write 0");
        assertThat(alone.errors())
                .contains(
                        "warning: redis.config.min-replicas-to-write: would refuse every write with no replicas; 0 is used");
        assertThat(Rendered.of("replicas: 2", "redis: {config: {min-replicas-to-write: 2}}")
                        .refusal())
                .startsWith("<stdin>:2:41: redis.config.min-replicas-to-write: is 2, but a master here has 1 replica,"
                        + " so every write would be refused. Give it at most 1, one less than replicas.");
    }

    @Test
    void b36_a_directive_about_sentinel_itself_is_not_written_for_a_master() {
        Rendered rendered = Rendered.of(
                "sentinel:",
                "  config: {loglevel: debug, deny-scripts-reconfig: 'yes', master-reboot-down-after-period: 5}");

        assertThat(rendered.lines("sentinel.conf"))
                .contains(
                        "loglevel debug",
                        "sentinel deny-scripts-reconfig yes",
                        "sentinel master-reboot-down-after-period mymaster 5");
    }

    @Test
    void b37_announced_host_names_are_resolved_and_recognised() {
        Rendered rendered = Rendered.of("sentinel: {announceHostnames: true}", "haproxy: {enabled: true}");

        assertThat(rendered.lines("sentinel.conf"))
                .contains("sentinel resolve-hostnames yes", "sentinel announce-hostnames yes");
        assertThat(rendered.lines("redisha.sh"))
                .contains(
                        "MEMBERS=\"redis-ha-announce-0.ns1.svc redis-ha-announce-1.ns1.svc redis-ha-announce-2.ns1.svc\"");
        assertThat(rendered.proxySection("backend check_if_redis_is_master_1"))
                .anyMatch(line -> line.startsWith("tcp-check expect ")
                        && line.endsWith(" string $27\\r\\nredis-ha-announce-1.ns1.svc\\r\\n"));
    }

    @Test
    void b42_a_missing_port_falls_back_to_the_same_number_everywhere() {
        Rendered rendered = Rendered.of(
                "haproxy: {enabled: true, readOnly: {enabled: true, port: null}, metrics: {enabled: true, port: null}}");

        assertThat(rendered.proxySection("frontend ft_redis_slave")).contains("bind [::]:6380 v4v6");
        assertThat(rendered.proxySection("frontend stats")).contains("bind [::]:9101 v4v6");
        assertThat(rendered.at("Service/redis-ha-haproxy", "spec.ports[tcp-haproxyreadonly].port"))
                .isEqualTo(6380L);
        assertThat(rendered.at("Service/redis-ha-haproxy", "spec.ports[http-exporter-port].port"))
                .isEqualTo(9101L);
        assertThat(rendered.at(
                        "Deployment/redis-ha-haproxy",
                        "spec.template.spec.containers[haproxy].ports[readonlyport].containerPort"))
                .isEqualTo(6380L);
    }

    @Test
    void b46_a_redis_with_tls_alone_replicates_and_is_watched_at_its_tls_port() {
        Rendered rendered = Rendered.of(TLS_ONLY);

        assertThat(rendered.lines("redis.conf")).contains("port 0", "tls-port 6385", "tls-replication yes");
        assertThat(rendered.lines("sentinel.conf")).contains("port 0", "tls-port 26385", "tls-replication yes");
        assertThat(rendered.lines("init.sh"))
                .contains(
                        "echo \"replica-announce-port 6385\"",
                        "[ \"$master\" = \"$address\" ] || echo \"replicaof $master 6385\"",
                        "echo \"sentinel monitor $GROUP $master 6385 2\"",
                        "echo \"sentinel announce-port 26385\"");
    }

    @Test
    void b46_sentinels_that_have_to_speak_tls_need_a_port_for_it() {
        assertThat(Rendered.of("redis: {port: 0, tlsPort: 6385}", "tls: {secretName: s}")
                        .refusal())
                .isEqualTo(
                        "<stdin>:1:15: sentinel.tlsPort: is missing, but redis.port is 0: a Sentinel that speaks TLS to"
                                + " Redis does so to the other Sentinels, too. Give sentinel.tlsPort a port, such as 26385.\n");
    }

    @Test
    void b47_sentinels_with_tls_alone_need_a_redis_that_has_it_too() {
        String needed =
                "is missing, but sentinel.port is 0: a Sentinel that speaks TLS to the other Sentinels does so to"
                        + " Redis, too. Give redis.tlsPort a port, such as 6385.\n";

        assertThat(Rendered.of("sentinel: {port: 0, tlsPort: 26385, tlsReplication: true}", "tls: {secretName: s}")
                        .refusal())
                .isEqualTo("<stdin>:1:18: redis.tlsPort: " + needed);
        assertThat(Rendered.of("sentinel: {port: 0, tlsPort: 26385}", "tls: {secretName: s}")
                        .refusal())
                .isEqualTo("<stdin>:1:18: redis.tlsPort: " + needed);
    }

    @Test
    void b47_where_one_kind_of_server_has_tls_alone_every_link_has_tls() {
        Rendered rendered =
                Rendered.of("redis: {tlsPort: 6385}", "sentinel: {port: 0, tlsPort: 26385}", "tls: {secretName: s}");

        assertThat(rendered.lines("redis.conf")).contains("port 6379", "tls-replication yes");
        assertThat(rendered.lines("sentinel.conf")).contains("port 0", "tls-replication yes");
        assertThat(rendered.lines("init.sh"))
                .contains(
                        "echo \"replica-announce-port 6385\"",
                        "echo \"sentinel monitor $GROUP $master 6385 2\"",
                        "echo \"sentinel announce-port 26385\"");
        assertThat(rendered.errors()).isEmpty();
    }

    @Test
    void b47_links_of_which_one_half_has_tls_are_warned_of() {
        assertThat(Rendered.of(
                                "redis: {tlsPort: 6385, tlsReplication: true}",
                                "sentinel: {tlsPort: 26385}",
                                "tls: {secretName: s}")
                        .errors())
                .startsWith("<stdin>:1:40: warning: redis.tlsReplication: is true, but sentinel.tlsReplication is not:")
                .endsWith("Give both the same value.\n");
    }

    @Test
    void b47_every_container_that_needs_the_certificates_has_them() {
        Rendered rendered = Rendered.of("sentinel: {tlsPort: 26385}", "tls: {secretName: s}");

        for (String container : List.of("redis", "sentinel", "split-brain-fix")) {
            assertThat(rendered.at(
                            "StatefulSet/redis-ha-server",
                            "spec.template.spec.containers[" + container + "].volumeMounts[tls-certs].mountPath"))
                    .isEqualTo("/tls-certs");
        }
        assertThat(rendered.at(
                        "StatefulSet/redis-ha-server", "spec.template.spec.volumes[tls-certs].secret.secretName"))
                .isEqualTo("s");
    }

    @Test
    void u03_the_quorum_is_a_majority_of_the_members() {
        assertThat(Rendered.with("--profile", "recommended").of("replicas: 5").lines("init.sh"))
                .contains("echo \"sentinel monitor $GROUP $master 6379 3\"");
        assertThat(Rendered.of("replicas: 5", "sentinel: {quorum: null}").lines("init.sh"))
                .contains("echo \"sentinel monitor $GROUP $master 6379 3\"");
        assertThat(Rendered.of("replicas: 5").errors())
                .contains(
                        "warning: sentinel.quorum: is 2, less than a majority of the 5 Sentinels, so a few that are cut off"
                                + " raise false alarms. Set it to null for a majority.");
        assertThat(Rendered.of("replicas: 3").errors()).doesNotContain("quorum");
    }

    @Test
    void u09_names_are_resolved_again_and_again_and_one_that_does_not_resolve_stops_nothing() {
        Rendered rendered = Rendered.of("haproxy: {enabled: true}");

        assertThat(rendered.proxySection("defaults REDIS"))
                .contains("default-server check inter 1s init-addr last,libc,none resolvers kubernetes");
        assertThat(rendered.proxySection("resolvers kubernetes"))
                .contains("parse-resolv-conf", "hold nx 24d", "hold timeout 24d");
        assertThat(IntStream.range(0, 3).mapToObj(i -> "server R" + i + " redis-ha-announce-" + i + ".ns1.svc:6379"))
                .allMatch(rendered.proxySection("backend bk_redis_master")::contains);
    }
}
