package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Timeline;
import redisha.finding.UserError;

class DrillTest {
    private final PlayedCompany played = new PlayedCompany();
    private final List<Timeline> timelines = new ArrayList<>();

    private void play(Turn... turns) {
        new Drill(played.company, played.recorder, played.await, played.progress::add)
                .play(List.of(turns), turn -> played.setting(turn.scenario(), turn.run()), timelines::add);
    }

    private List<String> told(int timeline, Kind... kinds) {
        return timelines.get(timeline).events().stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .map(event -> event.kind() + " " + event.where() + " " + event.text())
                .toList();
    }

    @Test
    void a_run_strikes_under_load_mends_and_reads_what_was_kept() {
        play(new Turn("crash", 1));

        assertThat(played.deeds)
                .containsExactly(
                        "load begins, minority []",
                        "lose server-0",
                        "recover server-0",
                        "load ends",
                        "kept on server-0");
        assertThat(told(0, Kind.FAULT, Kind.MENDED, Kind.HEALTHY))
                .containsExactly(
                        "FAULT server-0 its node is lost",
                        "MENDED server-0 its node is back",
                        "HEALTHY drill all is well again");
        assertThat(timelines.get(0).kept()).containsOnlyKeys("writer-0");
    }

    @Test
    void the_fault_strikes_after_a_warm_up_at_a_moment_that_the_seed_decides() {
        play(new Turn("crash", 1), new Turn("crash", 2));

        assertThat(timelines)
                .extracting(timeline -> timeline.events().stream()
                        .filter(event -> event.kind() == Kind.FAULT)
                        .mapToDouble(Event::at)
                        .sum())
                .containsExactly(
                        2000.0 + new Jitter(7).moment("crash", 1).toMillis(),
                        2000.0 + new Jitter(7).moment("crash", 2).toMillis())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_release_that_does_not_become_well_is_not_broken() {
        played.lack = "server-1 is not ready";

        assertThatThrownBy(() -> play(new Turn("crash", 1)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("server-1 is not ready");
        assertThat(played.deeds).isEmpty();
        assertThat(timelines).isEmpty();
    }

    @Test
    void what_was_broken_is_mended_when_writes_stay_away_and_no_turn_follows() {
        played.served = false;

        play(new Turn("freeze", 1), new Turn("planned", 1));

        assertThat(played.deeds).containsSubsequence("freeze server-0", "thaw server-0", "load ends");
        assertThat(told(0, Kind.HEALTHY)).isEmpty();
        assertThat(told(0, Kind.NOTE))
                .singleElement()
                .asString()
                .contains("every writer is served again", "0 of 2 writers");
        assertThat(timelines).hasSize(1);
    }

    @Test
    void a_fault_after_which_writes_have_to_stay_away_is_mended_without_waiting_for_them() {
        played.served = false;

        play(new Turn("quorum-loss", 1));

        double lasted = timelines.get(0).events().stream()
                        .filter(event -> event.kind() == Kind.MENDED)
                        .findFirst()
                        .orElseThrow()
                        .at()
                - timelines.get(0).events().get(0).at();
        assertThat(lasted).isEqualTo(15_000);
    }

    @Test
    void the_master_is_moved_to_where_a_fault_wants_it_and_is_no_favourite_afterwards() {
        play(new Turn("rolling", 2));

        assertThat(played.deeds)
                .containsExactly(
                        "server-2: CONFIG SET replica-priority 1",
                        "failover asked of server-2",
                        "server-2: CONFIG SET replica-priority 100",
                        "load begins, minority []",
                        "roll out",
                        "load ends",
                        "kept on server-2");
    }

    @Test
    void those_who_will_be_cut_off_are_known_before_there_is_load() {
        play(new Turn("partition", 1));

        assertThat(played.deeds)
                .containsSubsequence("load begins, minority [server-0, proxy-0]", "cut off server-0 proxy-0", "heal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            two-masters | ERR unknown | two-masters was not carried out: to REPLICAOF server-1 says 'ERR unknown'
            role-flip   |             | role-flip was not carried out: to REPLICAOF server-0 says nothing
            """)
    void what_redis_refuses_is_no_run(String scenario, String answer, String message) {
        played.answer = answer == null ? List.of() : List.of(answer);

        assertThatThrownBy(() -> play(new Turn(scenario, 1)))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
        assertThat(played.deeds).contains("load ends");
        assertThat(timelines).isEmpty();
    }

    @Test
    void progress_names_each_turn() {
        play(new Turn("crash", 1), new Turn("planned", 2));

        assertThat(played.progress).containsExactly("starting the release", "crash, run 1", "planned, run 2");
    }

    @Test
    void nobody_waits_for_a_release_whose_container_does_not_stay_up() {
        played.lack = "redis-ha-server-0 is not ready";
        played.stage.crashLoop = Optional.of("container redis of server-0 ended 4 times by itself, with exit code 127");

        assertThatThrownBy(() -> play(new Turn("crash", 1)))
                .isInstanceOf(UserError.class)
                .hasMessage("the release does not start: container redis of server-0 ended 4 times by itself,"
                        + " with exit code 127");
        assertThat(played.seconds()).isZero();
    }
}
