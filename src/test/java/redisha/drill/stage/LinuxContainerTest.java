package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.drill.stage.Troupe.LIMIT;
import static redisha.drill.stage.Troupe.container;
import static redisha.drill.stage.Troupe.idle;
import static redisha.drill.stage.Troupe.said;
import static redisha.drill.stage.Troupe.script;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@InNamespaces
class LinuxContainerTest {

    @Test
    void a_container_is_process_1_and_sees_its_own_processes_alone() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("a");
            Runtime.Container sleeper = idle(pod);
            script(pod, "exec sleep 2000");

            assertThat(said(sleeper, "tr '\\0' ' ' </proc/1/cmdline")).isEqualTo("sleep 1000");
            assertThat(said(sleeper, "cat /proc/[0-9]*/cmdline | tr '\\0' ' '")).doesNotContain("2000");
        }
    }

    @Test
    void a_container_has_the_host_name_of_its_pod_and_the_environment_it_was_given_and_no_more() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("redis-ha-server-0"));

            assertThat(said(container, "hostname")).isEqualTo("redis-ha-server-0");
            assertThat(said(container, "tr '\\0' '\\n' </proc/1/environ | grep -v ^PWD= | sort"))
                    .isEqualTo("GIVEN=a b\nHOME=/root\nHOSTNAME=redis-ha-server-0\nPATH=" + Image.SEARCH_PATH);
            assertThat(said(container, "echo \"$GIVEN\"")).isEqualTo("a b");
        }
    }

    @Test
    void nothing_of_the_machine_can_be_written_and_nothing_of_its_users_be_seen() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("a"));

            assertThat(said(container, "touch /usr/x /redisha/image/host/etc/x"))
                    .contains("/usr/x", "etc/x", "Read-only");
            assertThat(said(container, "ls /home /root /tmp /.old"))
                    .doesNotContain("pods", "m2")
                    .hasLineCount(7);
            assertThat(said(container, "grep -c /.old /proc/mounts")).isEqualTo("0");
        }
    }

    @Test
    void exit_codes_are_those_of_the_command_or_of_the_signal_that_killed_it() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("a");
            Runtime.Container polite = script(pod, "trap 'exit 7' TERM; while :; do sleep 0.05; done");
            Runtime.Container graceful = script(pod, "trap 'exit 8' USR1; while :; do sleep 0.05; done");
            Runtime.Container killed = idle(pod);

            polite.signal(Runtime.Signal.TERM);
            graceful.signal(Runtime.Signal.USR1);
            killed.signal(Runtime.Signal.KILL);

            assertThat(code(polite)).isEqualTo(7);
            assertThat(code(graceful)).isEqualTo(8);
            assertThat(code(killed)).isEqualTo(137);
            assertThat(code(script(pod, "exit 3"))).isEqualTo(3);
            assertThat(code(container(pod, List.of("no-such-program")))).isEqualTo(127);
            killed.signal(Runtime.Signal.TERM);
            assertThat(killed.exec(List.of("true"), LIMIT).code()).hasValue(1);
        }
    }

    @Test
    void process_1_ignores_a_signal_that_it_does_not_handle() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container deaf = idle(troupe.pod("a"));

            deaf.signal(Runtime.Signal.TERM);

            assertThat(said(deaf, "echo here")).isEqualTo("here");
            assertThat(deaf.ended()).isNotDone();
        }
    }

    @Test
    void a_command_answers_its_output_and_its_code_in_the_working_directory() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = troupe.pod("a")
                    .start(new Runtime.ContainerPlan(
                            "main", List.of("sleep", "1000"), Map.of(), List.of(), "/place/here"));

            assertThat(container.exec(List.of("sh", "-c", "pwd; echo wrong >&2; exit 4"), LIMIT))
                    .isEqualTo(new Runtime.Ran(OptionalInt.of(4), "/place/here\nwrong\n"));
        }
    }

    @Test
    void a_command_that_takes_too_long_is_killed_with_all_that_it_started() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("a"));

            Runtime.Ran ran =
                    container.exec(List.of("sh", "-c", "echo begun; sleep 3000; true"), Duration.ofMillis(300));

            assertThat(ran).isEqualTo(new Runtime.Ran(OptionalInt.empty(), "begun\n"));
            Await.seen("", () -> said(container, "grep -l 300[0] /proc/[0-9]*/cmdline"));
        }
    }

    @Test
    void a_command_that_leaves_a_child_behind_is_not_waited_for_longer_than_its_limit() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("a"));

            Runtime.Ran ran = container.exec(List.of("sh", "-c", "sleep 4000 & echo left"), LIMIT);

            assertThat(ran).isEqualTo(new Runtime.Ran(OptionalInt.of(0), "left\n"));
        }
    }

    @Test
    void a_stopped_container_stands_still_with_every_process_and_goes_on_when_it_is_continued() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = script(troupe.pod("a"), "(while :; do sleep 0.02; done) & exec sleep 1000");
            Runtime.Container beside = idle(troupe.pod("b"));

            container.signal(Runtime.Signal.STOP);

            Await.seen("T", () -> states(container));
            assertThat(said(beside, "cut -d' ' -f3 /proc/1/stat")).isEqualTo("S");

            container.signal(Runtime.Signal.CONT);

            Await.seen("S", () -> states(container));
        }
    }

    @Test
    void a_command_that_was_stopped_with_its_container_ends_well_after_it_is_continued() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("a"));
            CompletableFuture<Runtime.Ran> running = CompletableFuture.supplyAsync(
                    () -> container.exec(List.of("sh", "-c", ": >/tmp/begun; sleep 0.3; exit 5"), LIMIT));
            Await.seen("/tmp/begun", () -> said(container, "ls /tmp/begun"));

            container.signal(Runtime.Signal.STOP);
            container.signal(Runtime.Signal.CONT);

            assertThat(running.join().code()).hasValue(5);
        }
    }

    @Test
    void output_goes_to_one_log_whatever_way_it_takes() throws IOException {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("logged");
            String talk = "echo one; echo two >&2; echo three >/dev/stderr; echo four >/proc/1/fd/1";
            Runtime.Container first = script(pod, talk);
            code(first);
            Runtime.Container again = script(pod, "echo five");
            code(again);

            assertThat(again.log()).isEqualTo(first.log());
            assertThat(Files.readString(again.log())).isEqualTo("one\ntwo\nthree\nfour\nfive\n");
        }
    }

    @Test
    void processes_of_a_removed_pod_are_gone() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("a");
            Runtime.Container container = script(pod, "sleep 5000 & sleep 5000; :");
            Await.seen(2L, () -> Inside.running("sleep 5000"));

            pod.remove();
            pod.remove();

            assertThat(Inside.running("sleep 5000")).isZero();
            assertThat(code(container)).isEqualTo(137);
        }
    }

    /** Of all that sleeps in a container. */
    private static String states(Runtime.Container container) {
        return said(
                container,
                "for p in /proc/[0-9]*; do grep -q 'Name:.sleep' $p/status 2>/dev/null &&"
                        + " cut -d' ' -f3 $p/stat; done | sort -u");
    }

    private static int code(Runtime.Container container) {
        try {
            return container.ended().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
