package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Judge;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.TimelineText;

/** Real programs, real faults. How long anything takes is for the machine to say; what became of data is judged. */
class RealDrillTest {
    /** No pause is as short, so that every run is kept, with its timeline and the logs. */
    private static final String IMPOSSIBLE = "1ms";

    @TempDir
    private static Path folder;

    private static int exitCode;
    private static String said;

    @BeforeAll
    static void drill() throws IOException, InterruptedException {
        Launched redisha = Launched.redisha(
                folder,
                "drill",
                "--scenario",
                "crash,planned,cold-start",
                "--seed",
                "7",
                "--max-outage",
                IMPOSSIBLE,
                "-o",
                "html=drill.html");
        exitCode = redisha.exitCode();
        said = redisha.said();
    }

    @Test
    void a_crash_is_overcome_by_a_failover_without_loss() {
        Timeline timeline = timeline("crash");
        Outcome outcome = Judge.judge(timeline);

        assertThat(outcome.recovery()).as(said).isPresent();
        assertThat(outcome.keptRead()).isTrue();
        assertThat(outcome.proxy().lost()).isLessThanOrEqualTo(2);
        assertThat(outcome.proxyOverlap().happened()).isFalse();
        assertThat(outcome.milestones())
                .extracting(Event::text)
                .anyMatch(text -> text.startsWith("+switch-master mymaster"));
        assertThat(lastWriter(timeline)).isNotEqualTo(struck(timeline));
    }

    @Test
    void a_planned_end_is_overcome_by_a_hand_over_without_any_loss() {
        Timeline timeline = timeline("planned");
        Outcome outcome = Judge.judge(timeline);

        assertThat(outcome.recovery()).as(said).isPresent();
        assertThat(outcome.keptRead()).isTrue();
        assertThat(outcome.proxy().lost()).isZero();
        assertThat(outcome.proxyOverlap().happened()).isFalse();
        assertThat(lastWriter(timeline)).isNotEqualTo(struck(timeline));
    }

    @Test
    void a_cold_start_ends_with_one_master_that_has_the_newest_data() {
        Outcome outcome = Judge.judge(timeline("cold-start"));

        assertThat(outcome.restart()).as(said).isPresent();
        assertThat(outcome.keptRead()).isTrue();
        // Members that are told to stop together do not stop in the same moment.
        assertThat(outcome.proxy().lost()).isLessThanOrEqualTo(20);
        assertThat(outcome.masters().get(outcome.masters().size() - 1).split()).isFalse();
    }

    @Test
    void a_run_that_broke_a_promise_is_told_by_the_exit_code_and_kept_with_its_logs() {
        assertThat(exitCode).as(said).isEqualTo(1);
        assertThat(kept("crash").resolve("logs/redis-ha-server-0/sentinel.log")).isNotEmptyFile();
        assertThat(folder.resolve("drill.html")).content().contains("planned", "</html>");
    }

    private static Path kept(String scenario) {
        return folder.resolve("redisha-drill/" + scenario + "-recommended-run-1");
    }

    private static Timeline timeline(String scenario) {
        Path file = kept(scenario).resolve("timeline.json");
        assertThat(Files.exists(file)).as(said).isTrue();
        return TimelineText.read(file);
    }

    private static String struck(Timeline timeline) {
        return timeline.events().stream()
                .filter(event -> event.kind() == Kind.FAULT)
                .findFirst()
                .orElseThrow()
                .where();
    }

    private static String lastWriter(Timeline timeline) {
        return timeline.attempts().stream()
                .filter(attempt -> attempt.write() && attempt.acknowledged())
                .reduce((earlier, later) -> later)
                .map(attempt -> Optional.of(attempt.server())
                        .filter(name -> !name.isEmpty())
                        .orElse("nobody known"))
                .orElseThrow();
    }
}
