package redisha.rule.ha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What the rules read out of texts inside manifests. */
class ReadingsTest {

    @Test
    void a_line_of_a_literal_block_has_the_line_of_the_manifest() {
        ConfigText text = file("kind: ConfigMap\ndata:\n  redis.conf: |\n    port 6379\n    save 900 1\n  last: x\n");
        assertThat(text.line(1).where()).hasToString("test:5:1");
    }

    @Test
    void a_line_of_a_quoted_text_has_the_place_of_the_text() {
        ConfigText text =
                file("{\"data\": {\"redis.conf\": \"port 6379\\nsave 900 1\\n\"},\n \"kind\": \"ConfigMap\"}");
        assertThat(text.line(1).where()).hasToString("test:1:25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        redis.conf    | port 6379                             | REDIS_CONF
        sentinel.conf | port 26379                            | SENTINEL_CONF
        my.conf       | sentinel monitor mymaster host 6379 2 | SENTINEL_CONF
        my.cfg        | maxconn 10                            | HAPROXY_CFG
        proxy         | backend redis                         | HAPROXY_CFG
        init          | #!/bin/sh                             | SCRIPT
        init.sh       | backend redis                         | SCRIPT
        notes.txt     | port 6379                             | OTHER
        """)
    void a_file_is_known_by_its_name_or_by_its_lines(String key, String text, ConfigText.Kind kind) {
        assertThat(ConfigText.Kind.of(key, text)).isEqualTo(kind);
    }

    @Test
    void redis_reads_quotes_as_parts_of_one_word() {
        assertThat(Words.ofRedis("rename-command FLUSHALL \"\"")).containsExactly("rename-command", "FLUSHALL", "");
        assertThat(Words.ofRedis("requirepass \"a \\\" b\"")).containsExactly("requirepass", "a \" b");
    }

    @Test
    void haproxy_reads_escaped_blanks_and_line_ends() {
        assertThat(Words.ofHaproxy("  tcp-check send INFO\\ replication\\r\\n # why"))
                .containsExactly("tcp-check", "send", "INFO replication\r\n");
    }

    @Test
    void the_last_directive_holds_and_old_names_are_read() {
        Directives conf = Directives.of(
                List.of(file("kind: ConfigMap\ndata:\n  redis.conf: |\n    min-slaves-to-write 1\n"
                        + "    # min-replicas-to-write 3\n    MIN-REPLICAS-TO-WRITE 2\n  x: y\n")),
                List.of());
        assertThat(conf.number("min-replicas-to-write")).hasValue(2);
        assertThat(conf.named("min-replicas-to-write")).hasSize(2);
    }

    @Test
    void the_command_line_adds_directives() {
        Spot command = manifest("kind: Pod\ncommand: [redis-server, /conf, --save, '900', '1', --appendonly, 'yes']\n")
                .spot()
                .at("command");
        Directives conf = Directives.of(List.of(), command.items());
        assertThat(conf.last("save").orElseThrow().arguments()).containsExactly("900", "1");
        assertThat(conf.text("appendonly")).isEqualTo("yes");
    }

    @Test
    void a_server_takes_options_from_its_line_its_section_and_the_defaults() {
        HaproxyConfig config = HaproxyConfig.of(
                file(
                        """
                        kind: ConfigMap
                        data:
                          haproxy.cfg: |
                            defaults
                              default-server inter 3s fall 3
                            backend redis
                              default-server fall 2
                              server R0 cache-0.ns.svc:6379 rise 1
                              server R1 [fd00::1]:6380 no-check
                          last: x
                        """));
        List<HaproxyServer> servers = config.servers().toList();
        assertThat(servers.get(0).value("rise")).contains("1");
        assertThat(servers.get(0).value("fall")).contains("2");
        assertThat(servers.get(0).value("inter")).contains("3s");
        assertThat(servers.get(0).value("weight")).isEmpty();
        assertThat(servers.get(0).host()).isEqualTo("cache-0.ns.svc");
        assertThat(servers.get(0).isNamed()).isTrue();
        assertThat(servers.get(1).host()).isEqualTo("fd00::1");
        assertThat(servers.get(1).port()).hasValue(6380);
        assertThat(servers.get(1).isNamed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "2s, 2000", "1500, 1500", "1m, 60000", "1h, 3600000"})
    void haproxy_counts_time_in_milliseconds(String text, long milliseconds) {
        assertThat(HaproxySection.milliseconds(text)).hasValue(milliseconds);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "1k, 1000", "1kb, 1024", "2MB, 2097152", "1gb, 1073741824"})
    void redis_counts_memory_in_its_own_units(String text, long bytes) {
        assertThat(Bytes.ofRedis(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @CsvSource({"512Mi, 536870912", "1e3, 1000", "1500m, 1", "0.5Gi, 536870912", "1Pi, 1125899906842624"})
    void a_container_has_memory_in_the_units_of_kubernetes(String text, long bytes) {
        Spot limit = manifest("kind: Pod\nlimit: \"" + text + "\"\n").spot().at("limit");
        assertThat(Bytes.ofQuantity(limit)).hasValue(bytes);
    }

    @Test
    void a_fault_of_many_sections_names_a_few_of_them() {
        SectionFaults<String> faults = new SectionFaults<>();
        Spot spot = manifest("kind: Pod\n").spot();
        for (String name : List.of("a", "b", "b", "c", "d", "e")) {
            faults.add("slow", new HaproxySection("backend", name, spot, List.of(), null), spot, "slow");
        }
        assertThat(faults.all()).extracting(SectionFaults.Fault::text).containsExactly("slow (a, b and 3 more)");
    }

    @Test
    void a_script_fills_in_the_group_and_the_quorum_that_it_sets() {
        Scripts scripts = Scripts.of(
                List.of(
                        file(
                                "kind: ConfigMap\ndata:\n  init.sh: |\n    QUORUM=\"2\"\n    GROUP=orders\n"
                                        + "    # sentinel monitor no group here 9\n    echo \"sentinel monitor $GROUP $master 6379 ${QUORUM}\"\n  x: y\n")));
        assertThat(scripts.monitors()).hasSize(1);
        assertThat(scripts.monitors().get(0).arguments()).containsExactly("orders", "$master", "6379", "2");
        assertThat(scripts.monitors().get(0).spot().where().line()).isEqualTo(7);
    }

    @Test
    void a_command_runs_the_scripts_that_it_names_and_those_that_these_name() {
        Manifest map = manifest("kind: ConfigMap\ndata:\n  start.sh: |\n    . /conf/lib.sh\n  lib.sh: |\n    true\n"
                + "  restart.sh: |\n    false\n");
        Scripts scripts = Scripts.of(map.spot().at("data").entries().entrySet().stream()
                .map(entry -> ConfigText.of(entry.getKey(), entry.getValue()))
                .toList());
        Spot command =
                manifest("kind: Pod\ncommand: [sh, /conf/start.sh]\n").spot().at("command");
        assertThat(scripts.run(command.items())).extracting(Script::name).containsExactly("", "", "start.sh", "lib.sh");
    }

    @Test
    void sentinel_is_known_by_an_option_in_a_word_of_its_own() {
        Manifest pods = manifest(
                """
                kind: StatefulSet
                metadata: {name: cache}
                spec:
                  replicas: 3
                  template:
                    spec:
                      containers:
                        - {name: first, command: [valkey-server, /conf/s.conf, --sentinel]}
                        - {name: second, command: [valkey-server, /conf/r.conf]}
                """);
        RedisPods release = Releases.in(Evidence.of(new Manifests(List.of(pods)), Optional.empty(), 36))
                .redis()
                .get(0);
        assertThat(release.sentinel().at("name").textOrEmpty()).isEqualTo("first");
        assertThat(release.redis().at("name").textOrEmpty()).isEqualTo("second");
    }

    private static ConfigText file(String manifest) {
        var entry = manifest(manifest)
                .spot()
                .at("data")
                .entries()
                .entrySet()
                .iterator()
                .next();
        return ConfigText.of(entry.getKey(), entry.getValue());
    }

    private static Manifest manifest(String text) {
        return new Manifest("test", (Tree.Mapping) YamlReader.read("test", text).get(0));
    }
}
