package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;

class LogWatchTest {
    private final SimulatedLoop loop = new SimulatedLoop();
    private final Recorder recorder = new Recorder(() -> loop.now() * 1_000_000);

    @TempDir
    Path folder;

    private List<String> events() {
        Setting any = new Setting("", "", 1, 1, new LoadPlan(1, 1, 1, 1), new Timers(0, 0, 0, 0), Map.of());
        return recorder.timeline(any, Map.of()).events().stream()
                .map(event -> Math.round(event.at()) + " " + event.where() + " " + event.text())
                .toList();
    }

    private void say(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void each_line_is_told_once_when_it_is_whole_also_that_of_a_container_that_starts_again() throws IOException {
        Path log = folder.resolve("sentinel.log");
        LogWatch watch = new LogWatch(loop, recorder);
        watch.follow("r-0/watchdog", log);
        watch.begin();
        loop.runTo(1000);
        say(log, "the first\nthe sec");
        loop.runTo(2000);
        say(log, "ond\n");
        watch.follow("r-0/watchdog", log);
        loop.runTo(3000);
        assertThat(events()).containsExactly("1100 r-0/watchdog the first", "2100 r-0/watchdog the second");
    }
}
