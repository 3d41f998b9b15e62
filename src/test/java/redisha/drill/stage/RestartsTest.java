package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartsTest {

    @Test
    void a_container_that_ends_starts_again_at_once_then_after_ten_seconds_then_twice_as_long_up_to_five_minutes() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(""));
        rehearsal.runtime.ends.put("redis", new FakeRuntime.Answer(1, 1000));
        rehearsal.loop.runTo(1_500_000);
        assertThat(rehearsal.moments("r-0/redis started"))
                .containsExactly(
                        0L, 1000L, 12_000L, 33_000L, 74_000L, 155_000L, 316_000L, 617_000L, 918_000L, 1_219_000L);
    }

    @Test
    void the_reason_is_told() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(""));
        rehearsal.runtime.ends.put("redis", new FakeRuntime.Answer(1, 1000));
        assertThat(rehearsal.eventsTo(2000))
                .contains(
                        "1000 r-0/redis ended with exit code 1",
                        "1000 r-0/redis started",
                        "2000 r-0/redis ended with exit code 1",
                        "2000 r-0/redis starts again in 10 s");
    }

    @Test
    void a_container_that_ran_for_ten_minutes_starts_at_once_again() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(""));
        rehearsal.runtime.ends.put("redis", new FakeRuntime.Answer(1, 601_000));
        rehearsal.loop.runTo(1_900_000);
        assertThat(rehearsal.moments("r-0/redis started")).containsExactly(0L, 601_000L, 1_202_000L, 1_803_000L);
    }

    @Test
    void a_crashed_container_starts_again_and_the_others_run_on() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.pod("containers: [{name: redis, image: redis:8}, {name: sentinel, image: redis:8}]\n"));
        rehearsal.loop.runTo(5000);
        rehearsal.stage.crash(rehearsal.member(0), "redis");
        assertThat(rehearsal.eventsTo(5000))
                .endsWith(
                        "5000 r-0/redis ended with exit code 137",
                        "5000 r-0 not ready",
                        "5000 r-0/redis started",
                        "5000 r-0/redis ready",
                        "5000 r-0 ready");
        assertThat(rehearsal.moments("r-0/sentinel started")).containsExactly(0L);
    }

    private static final String WITH_INIT =
            """
            initContainers:
            - {name: first, image: redis:8, command: [sh]}
            - {name: second, image: redis:8, command: [sh]}
            containers:
            - {name: redis, image: redis:8}
            """;

    @Test
    void init_containers_run_one_after_another_before_the_containers() {
        Rehearsal rehearsal = new Rehearsal(Sample.pod(WITH_INIT));
        rehearsal.runtime.ends.put("first", new FakeRuntime.Answer(0, 2000));
        rehearsal.runtime.ends.put("second", new FakeRuntime.Answer(0, 3000));
        assertThat(rehearsal.eventsTo(10_000))
                .containsExactly(
                        "0 r-0/first started",
                        "2000 r-0/first ended with exit code 0",
                        "2000 r-0/second started",
                        "5000 r-0/second ended with exit code 0",
                        "5000 r-0/redis started",
                        "5000 r-0/redis ready",
                        "5000 r-0 ready");
    }

    @Test
    void an_init_container_that_fails_is_tried_again_and_holds_everything_back() {
        Rehearsal rehearsal = new Rehearsal(Sample.pod(WITH_INIT));
        rehearsal.runtime.ends.put("first", new FakeRuntime.Answer(1, 1000));
        rehearsal.loop.runTo(11_000);
        assertThat(rehearsal.moments("r-0/first started")).containsExactly(0L, 1000L);
        rehearsal.runtime.ends.put("first", new FakeRuntime.Answer(0, 1000));
        rehearsal.runtime.ends.put("second", new FakeRuntime.Answer(0, 0));
        rehearsal.loop.runTo(20_000);
        assertThat(rehearsal.moments("r-0/first started")).containsExactly(0L, 1000L, 12_000L);
        assertThat(rehearsal.moments("r-0 ready")).containsExactly(13_000L);
    }

    @Test
    void a_container_that_ends_by_itself_four_times_is_in_a_crash_loop() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(""));
        rehearsal.runtime.ends.put("redis", new FakeRuntime.Answer(127, 1000));
        rehearsal.loop.runTo(33_500);
        assertThat(rehearsal.stage.crashLoop()).isEmpty();
        rehearsal.loop.runTo(34_500);
        assertThat(rehearsal.stage.crashLoop())
                .hasValue("container redis of r-0 ended 4 times by itself, with exit code 127");
    }

    @Test
    void a_container_that_is_only_slow_to_succeed_is_in_no_crash_loop() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(""));
        rehearsal.runtime.ends.put("redis", new FakeRuntime.Answer(0, 1000));
        rehearsal.loop.runTo(100_000);
        assertThat(rehearsal.stage.crashLoop()).isEmpty();
    }
}
