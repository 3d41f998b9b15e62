package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {
    private static final String READINESS =
            """
            readinessProbe:
              exec: {command: [ready]}
              initialDelaySeconds: %d
              periodSeconds: %d
              successThreshold: %d
            """;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # delay, period, successes, ready at
            0, 5, 1, 0
            3, 5, 1, 3000
            0, 5, 3, 10000
            2, 1, 3, 4000
            """)
    void a_container_is_ready_after_its_delay_and_as_many_successes_as_the_threshold_says(
            int delay, int period, int successes, long readyAt) {
        Rehearsal rehearsal = new Rehearsal(Sample.one(READINESS.formatted(delay, period, successes)));
        assertThat(rehearsal.eventsTo(20_000))
                .containsExactly("0 r-0/redis started", readyAt + " r-0/redis ready", readyAt + " r-0 ready");
    }

    @Test
    void a_container_without_probes_is_ready_when_it_runs() {
        assertThat(new Rehearsal(Sample.one("")).eventsTo(0))
                .containsExactly("0 r-0/redis started", "0 r-0/redis ready", "0 r-0 ready");
    }

    @Test
    void a_ready_container_becomes_unready_after_as_many_failures_in_a_row_and_ready_again() {
        Rehearsal rehearsal = new Rehearsal(Sample.one(READINESS.formatted(0, 5, 1)));
        rehearsal.loop.runTo(7000);
        rehearsal.runtime.answers.put("ready", new FakeRuntime.Answer(1, 0));
        rehearsal.loop.runTo(16_000);
        rehearsal.runtime.answers.remove("ready");
        rehearsal.loop.runTo(22_000);
        rehearsal.runtime.answers.put("ready", new FakeRuntime.Answer(1, 0));
        assertThat(rehearsal.eventsTo(36_000))
                .as("two failures are not enough, three are")
                .endsWith("0 r-0 ready", "35000 r-0/redis not ready: exit code 1: said 1", "35000 r-0 not ready");
        rehearsal.runtime.answers.remove("ready");
        assertThat(rehearsal.eventsTo(40_000)).endsWith("40000 r-0/redis ready", "40000 r-0 ready");
    }

    @Test
    void an_action_that_takes_longer_than_the_time_out_has_failed() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.one(
                        """
                readinessProbe:
                  exec: {command: [ready]}
                  timeoutSeconds: 2
                  periodSeconds: 1
                """));
        rehearsal.loop.runTo(3500);
        rehearsal.runtime.answers.put("ready", new FakeRuntime.Answer(0, 2001));
        assertThat(rehearsal.eventsTo(30_000))
                .as("a slow action holds back the next: 4, 6 and 8 s, each 2 s long")
                .endsWith("10000 r-0/redis not ready: no end within 2 s", "10000 r-0 not ready");
    }

    @Test
    void a_startup_probe_holds_back_the_others_until_it_succeeds() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.one(
                        """
                startupProbe:
                  exec: {command: [up]}
                  periodSeconds: 2
                  failureThreshold: 30
                readinessProbe:
                  exec: {command: [ready]}
                  periodSeconds: 5
                livenessProbe:
                  exec: {command: [alive]}
                  periodSeconds: 1
                  failureThreshold: 1
                """));
        rehearsal.runtime.answers.put("up", new FakeRuntime.Answer(1, 0));
        rehearsal.runtime.answers.put("alive", new FakeRuntime.Answer(1, 0));
        rehearsal.loop.runTo(9000);
        assertThat(rehearsal.events()).containsExactly("0 r-0/redis started");
        rehearsal.runtime.answers.clear();
        assertThat(rehearsal.eventsTo(20_000))
                .containsExactly("0 r-0/redis started", "10000 r-0/redis ready", "10000 r-0 ready");
    }

    @Test
    void a_container_that_fails_its_liveness_probe_is_ended_gently_and_started_again_and_probed_anew() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.one(
                        """
                livenessProbe:
                  exec: {command: [alive]}
                  initialDelaySeconds: 4
                  periodSeconds: 2
                lifecycle:
                  preStop:
                    exec: {command: [hook]}
                """));
        rehearsal.runtime.answers.put("alive", new FakeRuntime.Answer(7, 0));
        rehearsal.runtime.answers.put("hook", new FakeRuntime.Answer(0, 500));
        assertThat(rehearsal.eventsTo(12_500))
                .containsExactly(
                        "0 r-0/redis started",
                        "0 r-0/redis ready",
                        "0 r-0 ready",
                        "8000 r-0/redis liveness probe failed: exit code 7: said 7",
                        "8000 r-0/redis preStop hook begins",
                        "8500 r-0/redis preStop hook ended",
                        "8500 r-0/redis ended with exit code 0",
                        "8500 r-0 not ready",
                        "8500 r-0/redis started",
                        "8500 r-0/redis ready",
                        "8500 r-0 ready");
        assertThat(rehearsal.eventsTo(16_500)).contains("16500 r-0/redis liveness probe failed: exit code 7: said 7");
    }

    @Test
    void a_request_is_sent_to_the_port_of_that_name() {
        Rehearsal rehearsal = new Rehearsal(
                Sample.one(
                        """
                ports: [{name: web, containerPort: 8888}]
                readinessProbe:
                  httpGet: {path: /readyz, port: web}
                """));
        rehearsal.requestFault = Optional.of("answered 'HTTP/1.1 503'");
        rehearsal.loop.runTo(15_000);
        assertThat(rehearsal.member(0).ready()).isFalse();
        rehearsal.requestFault = Optional.empty();
        rehearsal.loop.runTo(20_000);
        assertThat(rehearsal.member(0).ready()).isTrue();
    }
}
