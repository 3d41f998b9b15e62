package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redisha.Sandbox.Outcome;
import redisha.Sandbox.Shell;

/** The chart's defects in its scripts, by the ids of docs/defects.md; where it matters the scripts run. */
class DefectsInScriptsTest {
    private static final String REDIS = "StatefulSet/redis-ha-server";

    /** A password with everything that some program could take for its own. */
    private static final String NASTY = "# a \"b\" \\c #'$&/`d` \\n";

    /** All Sentinels name 10.96.0.2, which runs and has a replica that is up to date. */
    private static final String SECOND_IS_MASTER =
            """
            *'sentinel get-master-addr-by-name mymaster') printf '10.96.0.2\\n6379\\n' ;;
            '10.96.0.2 ping') echo PONG ;;
            """;

    /** Ends a script that would run for ever, after so many pauses. */
    private static final String NAPS =
            """
            echo nap >>"$SANDBOX/naps"
            [ "$(wc -l <"$SANDBOX/naps")" -lt 12 ] || kill -TERM $PPID
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void b08_each_of_twelve_members_is_recognised_by_its_own_address(Shell shell) throws Exception {
        PlayedPod pod = new PlayedPod(folder, shell, Rendered.of("replicas: 12", "haproxy: {enabled: true}"), 0);

        assertThat(pod.run("/readonly/haproxy_init.sh").exitCode()).isZero();

        assertThat(votes(pod)).hasSize(12).startsWith("$9\\r\\n10.96.0.1\\r\\n").endsWith("$10\\r\\n10.96.0.12\\r\\n");
    }

    @ParameterizedTest
    @EnumSource
    void b08_so_is_it_in_a_configuration_of_the_users_own(Shell shell) throws Exception {
        Rendered rendered = Rendered.of(
                "replicas: 12", "haproxy: {enabled: true, customConfig: \"REPLACE_ANNOUNCE1 REPLACE_ANNOUNCE11\"}");
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0);

        assertThat(pod.run("/readonly/haproxy_init.sh").exitCode()).isZero();

        assertThat(pod.file("/data/haproxy.cfg")).isEqualToIgnoringNewLines("10.96.0.2 10.96.0.12");
    }

    @Test
    void b13_each_kind_of_server_decides_itself_whether_clients_show_a_certificate() {
        Rendered rendered = Rendered.of(
                "redis: {port: 0, tlsPort: 6385}",
                "sentinel: {port: 0, tlsPort: 26385, authClients: \"no\"}",
                "tls: {secretName: s}");

        assertThat(rendered.lines("redisha.sh"))
                .anyMatch(line -> line.contains("redis-cli --tls --cacert /tls-certs/ca.crt"
                        + " --cert /tls-certs/redis.crt --key /tls-certs/redis.key -p 6385 "))
                .anyMatch(line -> line.contains("redis-cli --tls --cacert /tls-certs/ca.crt -p 26385 "));
    }

    @Test
    void b14_the_probes_of_redis_speak_tls_though_sentinel_does_not() {
        Rendered rendered =
                Rendered.of("redis: {port: 0, tlsPort: 6385}", "sentinel: {tlsPort: 26385}", "tls: {secretName: s}");

        assertThat(rendered.text("ConfigMap/redis-ha-health-configmap", "redisha.sh")
                        .lines())
                .anyMatch(line -> line.contains("redis-cli --tls ") && line.contains(" -p 6385 "))
                .anyMatch(line -> line.contains("redis-cli -p 26379 "));
    }

    @ParameterizedTest
    @EnumSource
    void b38_restore_from_redis_fills_the_first_member_whatever_it_is_called(Shell shell) throws Exception {
        Rendered rendered = Rendered.of(
                "restore: {redis: {source: \"redis://app:pw@10.0.0.5:6380/1\"}}", "fullnameOverride: cache");
        String script = (String)
                rendered.at("StatefulSet/cache-server", "spec.template.spec.initContainers[restore-redis].args[1]");
        PlayedPod first = new PlayedPod(folder.resolve("first"), shell, rendered, 0)
                .servers("*--rdb*) for file; do :; done; echo REDIS >\"$file\" ;;\n");
        PlayedPod second = new PlayedPod(folder.resolve("second"), shell, rendered, 1).servers("");

        assertThat(first.runText(script).exitCode()).isZero();
        assertThat(first.file("/data/dump.rdb")).isEqualTo("REDIS\n");
        assertThat(first.asked()).containsExactly("10.0.0.5 -p 6380 --user app --rdb ./data/dump.rdb_");
        assertThat(first.file("/passwords")).isEqualTo("10.0.0.5 pw\n");
        assertThat(second.runText(script).exitCode()).isZero();
        assertThat(second.asked()).isEmpty();
        assertThat(rendered.errors())
                .isEqualTo(
                        "<stdin>:1:27: warning: restore.redis.source: holds a password, which everybody who may read pods"
                                + " will see. Leave it out, set restore.existingSecret, and put it into that Secret as"
                                + " REDIS_PASSWORD.\n");
    }

    @ParameterizedTest
    @EnumSource
    void b38_a_failed_restore_is_a_failure_and_its_password_may_come_from_a_secret(Shell shell) throws Exception {
        Rendered rendered = Rendered.of(
                "existingSecret: vault", "restore: {existingSecret: true, redis: {source: \"redis://app@10.0.0.5\"}}");
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0)
                .servers("*) exit 1 ;;\n")
                .set("REDIS_PASSWORD", NASTY);

        Outcome outcome = pod.runText(restoreScript(rendered, "redis"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("restore: fetching 10.0.0.5 failed or took longer than 600 s\n");
        assertThat(pod.file("/passwords")).isEqualTo("10.0.0.5 " + NASTY + "\n");
        assertThat(rendered.at(REDIS, "spec.template.spec.initContainers[restore-redis].envFrom[0].secretRef.name"))
                .isEqualTo("vault");
        assertThat(rendered.errors()).isEmpty();
    }

    @Test
    void b38_a_password_in_a_uri_is_read_as_one() {
        assertThat(restoreScript(Rendered.of("restore: {redis: {source: \"redis://:a%40b+%25@h\"}}"), "redis"))
                .contains("REDISCLI_AUTH=a@b+%\n");
        assertThat(Rendered.of("restore: {redis: {source: \"redis://:100%@h\"}}")
                        .refusal())
                .isEqualTo("<stdin>:1:27: restore.redis.source: holds a % that no two hexadecimal digits follow."
                        + " Write %25 for a % in the password.\n");
    }

    @ParameterizedTest
    @EnumSource
    void b39_the_time_limit_of_a_restore_is_understood(Shell shell) throws Exception {
        Rendered rendered = Rendered.of("restore: {timeout: 60, s3: {source: \"s3://b/d.rdb\"}}");
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0)
                .program("s3cmd", "echo \"$*\" >>\"$SANDBOX/log\"; for file; do :; done; echo REDIS >\"$file\"\n");

        Outcome outcome = pod.runText(restoreScript(rendered, "s3"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(pod.file("/data/dump.rdb")).isEqualTo("REDIS\n");
        assertThat(pod.asked()).containsExactly("--no-progress --force get s3://b/d.rdb ./data/dump.rdb_");
    }

    @ParameterizedTest
    @EnumSource
    void b39_the_key_of_the_host_is_checked_where_it_is_known(Shell shell) throws Exception {
        String fetch =
                """
                for word; do case $word in UserKnownHostsFile=*) hosts=${word#*=} ;; esac; done
                echo "$* / $(cat "$hosts")" >>"$SANDBOX/log"
                for file; do :; done
                echo REDIS >"$file"
                """;
        Rendered unknown = Rendered.of("restore: {ssh: {source: \"u@h:/d\", key: k}}");
        Rendered known = Rendered.of("restore: {ssh: {source: \"u@h:/d\", key: k, knownHosts: h ssh-ed25519 AAAA}}");
        PlayedPod trusting = new PlayedPod(folder.resolve("a"), shell, unknown, 0)
                .program("scp", fetch)
                .set("SSH_KEY", "k");
        PlayedPod careful = new PlayedPod(folder.resolve("b"), shell, known, 0)
                .program("scp", fetch)
                .set("SSH_KEY", "k");

        assertThat(trusting.runText(restoreScript(unknown, "ssh")).out()).contains("the host key is not checked");
        assertThat(careful.runText(restoreScript(known, "ssh")).exitCode()).isZero();

        assertThat(trusting.asked())
                .singleElement()
                .asString()
                .contains("StrictHostKeyChecking=accept-new")
                .endsWith(" / ");
        assertThat(careful.asked())
                .singleElement()
                .asString()
                .contains("StrictHostKeyChecking=yes")
                .endsWith(" / h ssh-ed25519 AAAA");
    }

    @Test
    void b39_the_images_of_a_restore_can_be_pinned() {
        Rendered rendered = Rendered.of(
                "restore:",
                "  s3: {source: \"s3://b/d.rdb\", image: {repository: mirror/s3cmd, tag: \"2.4\"}}",
                "  ssh: {source: \"u@h:/d\", image: {repository: mirror/openssh, tag: \"9\"}}");

        assertThat(rendered.at(REDIS, "spec.template.spec.initContainers[restore-s3].image"))
                .isEqualTo("mirror/s3cmd:2.4");
        assertThat(rendered.at(REDIS, "spec.template.spec.initContainers[restore-ssh].image"))
                .isEqualTo("mirror/openssh:9");
    }

    @ParameterizedTest
    @EnumSource
    void r01_a_master_that_runs_as_replica_is_made_master_and_never_its_own_replica(Shell shell) throws Exception {
        for (String followed : List.of("10.96.0.2", "10.96.0.1")) {
            PlayedPod pod = new PlayedPod(folder.resolve(followed), shell, Rendered.of(), 0)
                    .program("sleep", NAPS)
                    .servers(
                            """
                            *'sentinel get-master-addr-by-name mymaster') printf '10.96.0.1\\n6379\\n' ;;
                            'localhost info replication') printf 'role:slave\\r\\nmaster_host:%s\\r\\n' ;;
                            'localhost info') printf 'db0:keys=1\\r\\n' ;;
                            """
                                    .formatted(followed));

            assertThat(pod.run("/readonly-config/fix-split-brain.sh").exitCode())
                    .isZero();

            assertThat(pod.asked())
                    .contains("localhost replicaof no one")
                    .doesNotContain("localhost replicaof 10.96.0.1 6379", "localhost shutdown");
        }
    }

    @ParameterizedTest
    @EnumSource
    void r02_the_hand_over_works_in_every_shell(Shell shell) throws Exception {
        PlayedPod pod = new PlayedPod(folder, shell, Rendered.of(), 0)
                .servers(
                        """
                'localhost info replication') printf 'role:master\\r\\nmaster_repl_offset:7\\r\\n' ;;
                *'info replication') printf 'role:slave\\r\\nmaster_link_status:up\\r\\nslave_repl_offset:7\\r\\n' ;;
                'localhost client pause'*) echo OK ;;
                *'sentinel master mymaster') printf 'num-slaves\\n2\\n' ;;
                *'sentinel failover mymaster') touch "$SANDBOX/done"; echo OK ;;
                *'get-master-addr-by-name mymaster') [ ! -e "$SANDBOX/done" ] || printf '10.96.0.2\\n6379\\n' ;;
                """);

        Outcome outcome = pod.run("/readonly-config/trigger-failover-if-master.sh");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(pod.asked())
                .containsSubsequence(
                        "localhost client pause 15000 write",
                        "localhost replicaof 10.96.0.2 6379",
                        "localhost client unpause")
                .anyMatch(line -> line.matches("redis-ha-announce-[12] sentinel failover mymaster"));
    }

    @ParameterizedTest
    @EnumSource
    void r03_a_password_reaches_redis_as_it_is(Shell shell) throws Exception {
        Rendered rendered = Rendered.of("auth: true", "existingSecret: s", "sentinel: {auth: true, existingSecret: s}");
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0)
                .servers(SECOND_IS_MASTER)
                .set("AUTH", NASTY)
                .set("SENTINELAUTH", NASTY + "2");
        String quoted = "\"# a \\\"b\\\" \\\\c #'$&/`d` \\\\n";

        assertThat(pod.run("/readonly-config/init.sh").exitCode()).isZero();

        assertThat(pod.file("/data/conf/redis.conf").lines())
                .contains("requirepass " + quoted + "\"", "masterauth " + quoted + "\"");
        assertThat(pod.file("/data/conf/sentinel.conf").lines())
                .contains("sentinel auth-pass mymaster " + quoted + "\"", "requirepass " + quoted + "2\"");
    }

    @ParameterizedTest
    @EnumSource
    void r08_members_that_are_never_promoted_are_those_named(Shell shell) throws Exception {
        Rendered rendered = Rendered.of("replicas: 13", "ro_replicas: \"10,12\"");

        for (int member : List.of(0, 1, 2, 10, 12)) {
            PlayedPod pod =
                    new PlayedPod(folder.resolve("" + member), shell, rendered, member).servers(SECOND_IS_MASTER);
            assertThat(pod.run("/readonly-config/init.sh").exitCode()).isZero();
            assertThat(pod.file("/data/conf/redis.conf").contains("replica-priority 0"))
                    .as("member %s", member)
                    .isEqualTo(member >= 10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void r12_a_pod_that_starts_during_a_failover_follows_the_new_master(Shell shell) throws Exception {
        PlayedPod pod = new PlayedPod(folder, shell, Rendered.of(), 2)
                .servers(
                        """
                '10.96.0.1 ping') touch "$SANDBOX/dead" ;;
                '10.96.0.2 ping') echo PONG ;;
                *'get-master-addr-by-name mymaster')
                    if [ -e "$SANDBOX/dead" ]; then printf '10.96.0.2\\n6379\\n'; else printf '10.96.0.1\\n6379\\n'; fi ;;
                """);

        assertThat(pod.run("/readonly-config/init.sh").exitCode()).isZero();

        assertThat(pod.file("/data/conf/redis.conf").lines())
                .contains("replicaof 10.96.0.2 6379")
                .noneMatch(line -> line.contains("10.96.0.1"));
        assertThat(pod.file("/data/conf/sentinel.conf").lines()).contains("sentinel monitor mymaster 10.96.0.2 6379 2");
    }

    @ParameterizedTest
    @EnumSource
    void u01_only_the_whole_answer_of_a_sentinel_counts(Shell shell) throws Exception {
        PlayedPod pod = new PlayedPod(folder, shell, Rendered.of("haproxy: {enabled: true}"), 0);

        assertThat(pod.run("/readonly/haproxy_init.sh").exitCode()).isZero();

        String answer = "*2\r\n$10\r\n10.96.0.12\r\n$4\r\n6379\r\n";
        assertThat(answer).contains("10.96.0.1");
        assertThat(answer).doesNotContain(votes(pod).get(0).replace("\\r\\n", "\r\n"));
    }

    @ParameterizedTest
    @EnumSource
    void u02_nobody_is_told_to_forget_what_it_knows(Shell shell) throws Exception {
        PlayedPod pod = new PlayedPod(folder, shell, Rendered.of(), 0)
                .program("sleep", NAPS)
                .servers("");

        Outcome outcome = pod.run("/readonly-config/fix-split-brain.sh");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err().lines().filter(line -> line.startsWith("NO QUORUM")))
                .hasSizeGreaterThan(5);
        assertThat(pod.asked()).isNotEmpty().noneMatch(line -> line.contains("reset"));
    }

    @ParameterizedTest
    @EnumSource
    void u04_passwords_are_no_arguments_and_their_files_are_for_redis_alone(Shell shell) throws Exception {
        Rendered rendered = Rendered.with("--profile", "recommended")
                .of("auth: true", "existingSecret: s", "sentinel: {auth: true, existingSecret: s}");
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0)
                .servers(SECOND_IS_MASTER)
                .set("AUTH", "first-secret")
                .set("SENTINELAUTH", "second-secret");

        assertThat(pod.run("/readonly-config/init.sh").exitCode()).isZero();

        assertThat(pod.file("/arguments")).isNotEmpty().doesNotContain("secret");
        assertThat(pod.file("/passwords")).contains("10.96.0.2 first-secret", "announce-0 second-secret");
        for (String file : List.of("/data/conf/redis.conf", "/data/conf/sentinel.conf")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pod.path(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(rendered.at(REDIS, "spec.template.spec.volumes[conf].emptyDir.medium"))
                .isEqualTo("Memory");
        assertThat(rendered.at(REDIS, "spec.template.spec.containers[redis].volumeMounts[conf].mountPath"))
                .isEqualTo("/data/conf");
    }

    @ParameterizedTest
    @EnumSource
    void u08_after_a_full_stop_the_member_that_sentinels_know_is_master(Shell shell) throws Exception {
        Rendered rendered = Rendered.of();
        PlayedPod pod = new PlayedPod(folder, shell, rendered, 0)
                .servers(
                        """
                redis-ha-announce-[12]' sentinel get-master-addr-by-name mymaster') printf '10.96.0.2\\n6379\\n' ;;
                '10.96.0.2 ping') echo PONG ;;
                """);

        assertThat(pod.run("/readonly-config/init.sh").exitCode()).isZero();

        assertThat(pod.file("/data/conf/redis.conf").lines()).contains("replicaof 10.96.0.2 6379");
        assertThat(pod.asked()).noneMatch(line -> line.startsWith("redis-ha "));
        assertThat(List.of(0, 1, 2))
                .allMatch(i -> rendered.at("Service/redis-ha-announce-" + i, "spec.publishNotReadyAddresses")
                        .equals(true));
    }

    /** The answer of a Sentinel that HAProxy waits for, member by member. */
    private static List<String> votes(PlayedPod pod) throws IOException {
        return pod.file("/data/haproxy.cfg")
                .lines()
                .filter(line -> line.contains("tcp-check expect ") && line.contains(" string $"))
                .map(line -> line.substring(line.indexOf(" string ") + " string ".length()))
                .toList();
    }

    private static String restoreScript(Rendered rendered, String kind) {
        return (String) rendered.at(REDIS, "spec.template.spec.initContainers[restore-" + kind + "].args[1]");
    }
}
