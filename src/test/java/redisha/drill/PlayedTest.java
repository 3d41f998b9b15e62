package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.TimelineText;
import redisha.drill.timeline.Timers;

class PlayedTest {
    private static final Setting SETTING = new Setting(
            "crash", "my values.yaml", 2, 7, new LoadPlan(200, 4, 100, 1000), new Timers(1, 2, 3, 4), Map.of());

    private static final Timeline TIMELINE = new Timeline(
            SETTING,
            List.of(new Attempt("writer-0", Route.PROXY, true, 0, 1, 2, "server-0", "")),
            List.of(new Event(1, "server-0", Event.Kind.FAULT, "it fällt")),
            Map.of("writer-0", List.of(0L)));

    @Test
    void what_one_process_writes_the_other_reads() throws IOException {
        Played whole = new Played(Optional.of(TIMELINE), Map.of("server-0/redis", "a\nb ü\n", "server-0/sentinel", ""));
        Played unwell = new Played(Optional.empty(), Map.of("server-0/redis", "no"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        whole.write(new DataOutputStream(bytes));
        unwell.write(new DataOutputStream(bytes));

        DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Played.read(from)).contains(whole);
        assertThat(Played.read(from)).contains(unwell);
        assertThat(Played.read(from)).isEmpty();
    }

    @Test
    void a_failed_run_is_kept_in_a_folder_of_its_name(@TempDir Path folder) {
        Path place = new Keepsake(folder).keep(new Played(Optional.of(TIMELINE), Map.of("server-0/redis", "a\n")));

        assertThat(place).isEqualTo(folder.resolve("crash-my_values.yaml-run-2"));
        assertThat(TimelineText.read(place.resolve("timeline.json"))).isEqualTo(TIMELINE);
        assertThat(place.resolve("logs/server-0/redis.log")).hasContent("a");
    }

    @Test
    void of_a_release_that_was_never_well_the_logs_are_kept(@TempDir Path folder) {
        Path place = new Keepsake(folder).keep(new Played(Optional.empty(), Map.of("server-0/redis", "a\n")));

        assertThat(place).isEqualTo(folder.resolve("not-well"));
        assertThat(place.resolve("logs/server-0/redis.log")).hasContent("a");
        assertThat(place.resolve("timeline.json")).doesNotExist();
    }
}
