package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndsTest {
    private static final String TWO =
            """
            terminationGracePeriodSeconds: 20
            containers:
            - name: redis
              image: redis:8
              lifecycle: {preStop: {exec: {command: [long-hook]}}}
            - name: sentinel
              image: redis:8
              lifecycle: {preStop: {exec: {command: [short-hook]}}}
            - name: watchdog
              image: redis:8
            """;

    private static Rehearsal two() {
        Rehearsal rehearsal = new Rehearsal(Sample.pod(TWO));
        rehearsal.runtime.answers.put("long-hook", new FakeRuntime.Answer(0, 5000));
        rehearsal.runtime.answers.put("short-hook", new FakeRuntime.Answer(0, 1000));
        rehearsal.loop.runTo(10_000);
        return rehearsal;
    }

    @Test
    void hooks_run_side_by_side_and_each_holds_back_the_signal_to_its_own_container_only() {
        Rehearsal rehearsal = two();
        rehearsal.stage.delete(rehearsal.member(0));
        assertThat(rehearsal.runtime.said)
                .contains(
                        "10000 TERM r-0/watchdog",
                        "11000 TERM r-0/sentinel",
                        "15000 TERM r-0/redis",
                        "15000 remove r-0")
                .noneMatch(line -> line.contains("KILL"));
    }

    @Test
    void a_container_that_stays_is_killed_when_the_grace_is_over_counted_from_the_deletion() {
        Rehearsal rehearsal = two();
        rehearsal.runtime.deaths.put("redis", 60_000L);
        rehearsal.stage.delete(rehearsal.member(0));
        assertThat(rehearsal.runtime.said).contains("15000 TERM r-0/redis", "30000 KILL r-0/redis", "30000 remove r-0");
    }

    @Test
    void a_hook_that_takes_all_the_grace_leaves_the_container_two_seconds() {
        Rehearsal rehearsal = two();
        rehearsal.runtime.answers.put("long-hook", new FakeRuntime.Answer(0, 90_000));
        rehearsal.runtime.deaths.put("redis", 60_000L);
        rehearsal.stage.delete(rehearsal.member(0));
        assertThat(rehearsal.runtime.said).contains("30000 TERM r-0/redis", "32000 KILL r-0/redis", "32000 remove r-0");
        assertThat(rehearsal.events()).contains("30000 r-0/redis preStop hook failed: no end within 20 s");
    }

    @Test
    void a_deleted_pod_is_not_ready_from_the_first_moment_and_nothing_of_it_starts_again() {
        Rehearsal rehearsal = two();
        rehearsal.runtime.ends.put("sentinel", new FakeRuntime.Answer(1, 500));
        rehearsal.stage.delete(rehearsal.member(0));
        assertThat(rehearsal.events()).contains("10000 r-0 is deleted", "10000 r-0 not ready", "15000 r-0 is gone");
        assertThat(rehearsal.moments("r-0/sentinel started")).containsExactly(0L);
    }

    @Test
    void the_new_pod_comes_when_the_old_one_is_gone_and_has_another_address_and_the_same_claim() {
        Rehearsal rehearsal = two();
        Pod old = rehearsal.member(0);
        rehearsal.stage.delete(old);
        rehearsal.loop.runTo(16_000);
        assertThat(rehearsal.runtime.said)
                .filteredOn(line -> line.contains("sandbox") || line.contains("remove"))
                .containsExactly("0 sandbox r-0 10.42.1.101", "15000 remove r-0", "15000 sandbox r-0 10.42.1.102");
        assertThat(rehearsal.member(0)).isNotSameAs(old).returns("10.42.1.102", Pod::address);
    }

    @Test
    void a_sleep_hook_holds_the_signal_back() {
        Rehearsal rehearsal = new Rehearsal(Sample.one("lifecycle: {preStop: {sleep: {seconds: 3}}}"));
        rehearsal.loop.runTo(1000);
        rehearsal.stage.delete(rehearsal.member(0));
        assertThat(rehearsal.runtime.said).contains("4000 TERM r-0/redis");
    }

    @Test
    void a_lost_pod_starts_nothing_until_its_node_is_back_and_then_begins_with_its_init_containers() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.pod(
                        """
                initContainers: [{name: first, image: redis:8, command: [sh]}]
                containers: [{name: redis, image: redis:8}]
                """));
        rehearsal.runtime.ends.put("first", new FakeRuntime.Answer(0, 1000));
        rehearsal.loop.runTo(5000);
        Pod pod = rehearsal.member(0);
        rehearsal.stage.lose(pod);
        rehearsal.loop.runTo(60_000);
        assertThat(pod.ready()).isFalse();
        assertThat(rehearsal.runtime.running).isEmpty();
        rehearsal.stage.recover(pod);
        assertThat(rehearsal.eventsTo(70_000))
                .endsWith(
                        "60000 r-0 its node is back",
                        "60000 r-0/first started",
                        "61000 r-0/first ended with exit code 0",
                        "61000 r-0/redis started",
                        "61000 r-0/redis ready",
                        "61000 r-0 ready");
        assertThat(rehearsal.member(0)).isSameAs(pod);
    }

    @Test
    void a_frozen_pod_is_stopped_and_continued_whole() {
        Rehearsal rehearsal = two();
        rehearsal.stage.freeze(rehearsal.member(0));
        rehearsal.loop.runTo(12_000);
        rehearsal.stage.thaw(rehearsal.member(0));
        assertThat(rehearsal.runtime.said)
                .contains(
                        "10000 STOP r-0/redis",
                        "10000 STOP r-0/sentinel",
                        "10000 STOP r-0/watchdog",
                        "12000 CONT r-0/redis");
    }
}
