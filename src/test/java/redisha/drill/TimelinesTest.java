package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;
import redisha.finding.UserError;

class TimelinesTest {
    private static final LoadPlan LOAD = new LoadPlan(200, 4, 100, 1000);
    private static final Turn SECOND = new Turn("crash", 2);
    private static final Timeline TIMELINE = new Timeline(
            new Setting("crash", "my values.yaml", 2, 7, LOAD, new Timers(1, 2, 3, 4), Map.of()),
            List.of(),
            List.of(),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void a_run_that_was_made_is_found_and_no_other() {
        Timelines timelines = new Timelines(folder.resolve("new"));
        timelines.keep(TIMELINE);

        assertThat(folder.resolve("new/crash-my_values.yaml-2.json")).isRegularFile();
        assertThat(timelines.find(plan("my values.yaml", 7, LOAD), SECOND)).contains(TIMELINE);
        assertThat(timelines.find(plan("my values.yaml", 7, LOAD), new Turn("crash", 1)))
                .isEmpty();
        assertThat(timelines.find(plan("my values.yaml", 7, LOAD), new Turn("freeze", 2)))
                .isEmpty();
        assertThat(timelines.find(plan("other.yaml", 7, LOAD), SECOND)).isEmpty();
    }

    @Test
    void runs_of_another_seed_or_load_are_not_taken_for_these() {
        Timelines timelines = new Timelines(folder);
        timelines.keep(TIMELINE);

        assertThatThrownBy(() -> timelines.find(plan("my values.yaml", 8, LOAD), SECOND))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("crash-my_values.yaml-2.json")
                .hasMessageContaining("seed 7");
        assertThatThrownBy(() -> timelines.find(plan("my values.yaml", 7, new LoadPlan(10, 4, 100, 1000)), SECOND))
                .isInstanceOf(UserError.class);
    }

    private static Plan plan(String subject, long seed, LoadPlan load) {
        return new Plan(subject, List.of(), List.of(), seed, load);
    }
}
