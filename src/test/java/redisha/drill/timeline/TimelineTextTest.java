package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.UserError;

class TimelineTextTest {
    private static final String JSON =
            """
            {
              "format": "redisha timeline 1",
              "scenario": "crash",
              "subject": "recommended",
              "run": 1,
              "seed": 42,
              "load": {
                "rate": 200,
                "connections": 4,
                "valueSize": 100,
                "timeout": 1000
              },
              "timers": {
                "downAfter": 5000,
                "failoverTimeout": 30000,
                "maxLag": 5000,
                "proxyInterval": 1000
              },
              "versions": {
                "redis-server": "7.0.15"
              },
              "columns": "client route number start end server error",
              "attempts": [
                "w0 PROXY 0 99.000 100.000 s0",
                "w0 PROXY 1 110.000 1110.250 - read timed out",
                "r0 READ_ONLY - 1199.000 1200.000 s1"
              ],
              "events": [
                "105.000 FAULT drill s0 is killed",
                "1300.000 MASTERS drill "
              ],
              "kept": {
                "w0": "0-2 4 4",
                "w1": ""
              }
            }
            """;

    private static final String TOLD =
            """
            100 w0 ok s0
            110-1110.25 w0 read_timed_out
            1200 r0 ok s1
            105 FAULT s0 is killed
            1300 MASTERS
            kept w0 0-2 4 4
            kept w1
            """;

    @TempDir
    Path folder;

    @Test
    void a_timeline_is_written_so_that_people_and_programs_can_read_it() {
        assertThat(TimelineText.write(Told.timeline(TOLD))).isEqualTo(JSON);
    }

    @Test
    void what_was_written_is_read() throws IOException {
        Path file = Files.writeString(folder.resolve("timeline.json"), JSON);

        assertThat(TimelineText.read("timeline.json", JSON)).isEqualTo(Told.timeline(TOLD));
        assertThat(TimelineText.read(file)).isEqualTo(Told.timeline(TOLD));
    }

    static Stream<Timeline> timelines() {
        return JudgePropertiesTest.timelines();
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("timelines")
    void reading_what_was_written_gives_the_same_timeline(Timeline timeline) {
        assertThat(TimelineText.read("x", TimelineText.write(timeline))).isEqualTo(timeline);
    }

    @Test
    void times_are_rounded_to_microseconds_once_and_for_all() {
        Random random = new Random(1);
        List<Event> events = new ArrayList<>(List.of(new Event(-0.0004, "drill", Event.Kind.NOTE, "before")));
        for (double at = 0; events.size() < 500; at += random.nextDouble()) {
            events.add(new Event(at, "", Event.Kind.NOTE, "of \"many\"\nlines \\ ü"));
        }
        Timeline timeline = new Timeline(Told.setting("crash"), List.of(), events, Map.of());

        String once = TimelineText.write(timeline);
        Timeline read = TimelineText.read("x", once);

        assertThat(TimelineText.write(read)).isEqualTo(once);
        assertThat(read.events())
                .usingRecursiveFieldByFieldElementComparator()
                .allMatch(event -> Math.abs(event.at() * 1000 - Math.rint(event.at() * 1000)) < 1e-6)
                .extracting(Event::text)
                .containsExactlyElementsOf(events.stream().map(Event::text).toList());
    }

    @Test
    void a_long_drill_is_read_whole() {
        List<Attempt> attempts = LongStream.range(0, 100_000)
                .mapToObj(i -> new Attempt("w0", Route.PROXY, true, i, i * 5, i * 5 + 1, "s0", ""))
                .toList();
        Map<String, List<Long>> kept =
                Map.of("w0", LongStream.range(0, 100_000).boxed().toList());
        Timeline timeline = new Timeline(Told.setting("crash"), attempts, List.of(), kept);

        assertThat(TimelineText.read("x", TimelineText.write(timeline))).isEqualTo(timeline);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "redisha timeline 1"    | "redisha timeline 2"    | t.json:1:1: no 'redisha timeline 1'
            "run": 1                | "run": "1"              | t.json:5:10: 'run' has to be a whole number
            "run": 1                | "run": 5000000000       | t.json:5:10: 'run' has to be a smaller number
            "seed": 42,             |                         | t.json:1:1: 'seed' is missing
            "crash"                 | 7                       | t.json:3:15: 'scenario' has to be a text
            "rate": 200             | "rate": 0               | t.json:7:11: rate, connections, value size and time-out are at least 1
            "load": {               | "load": 3, "x": {       | t.json:7:11: 'load' has to be a map
            "7.0.15"                | 7.0                     | t.json:20:21: 'redis-server' has to be a text
            "attempts": [           | "x": [                  | t.json:1:1: 'attempts' is missing
            "events": [             | "events": 1, "x": [     | t.json:28:13: 'events' has to be a list
            "105.000 FAULT          | 3, "105.000 FAULT       | t.json:29:5: 'events' has to hold texts
            w0 PROXY 0 99.000       | w0 BACKSTAIRS 0 99.000  | t.json:24:5: the route is unknown: BACKSTAIRS
            w0 PROXY 0 99.000       | w0 PROXY x 99.000       | t.json:24:5: the number is none: x
            w0 PROXY 0 99.000       | w0 PROXY 0 soon         | t.json:24:5: the start is no time in milliseconds: soon
            w0 PROXY 0 99.000       | w0 PROXY 0 NaN          | t.json:24:5: the start is no time in milliseconds: NaN
            w0 PROXY 0 99.000       | w0 PROXY 0 101          | t.json:24:5: ends at 100.0 before it starts at 101.0
            100.000 s0              | 100.000                 | t.json:24:5: the server is missing
            100.000 s0              | 5000.000 s0             | t.json:25:5: before the line above it
            105.000 FAULT           | 1400.000 FAULT          | t.json:30:5: before the line above it
            105.000 FAULT           | 105.000 FALT            | t.json:29:5: the kind is unknown: FALT
            0-2 4 4                 | 0-2 4 four              | t.json:33:11: neither a number nor a range: four
            0-2 4 4                 | 2-0                     | t.json:33:11: no range of numbers: 2-0
            0-2 4 4                 | 0-999999999999          | t.json:33:11: no range of numbers: 0-999999999999
            """)
    void what_is_no_timeline_is_refused_with_its_place(String text, String instead, String message) {
        String spoilt = JSON.replace(text, instead == null ? "" : instead);

        assertThat(spoilt).isNotEqualTo(JSON);
        assertThatThrownBy(() -> TimelineText.read("t.json", spoilt))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.hint()).isNotEmpty())
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"'',0 documents", "'{}\n---\n{}',2 documents"})
    void a_file_holds_one_timeline(String text, String said) {
        assertThatThrownBy(() -> TimelineText.read("t.json", text))
                .isInstanceOf(UserError.class)
                .hasMessage("t.json: " + said + " instead of one timeline");
    }

    @Test
    void a_list_is_no_timeline() {
        assertThatThrownBy(() -> TimelineText.read("t.json", "[]"))
                .isInstanceOf(UserError.class)
                .hasMessage("t.json:1:1: no 'redisha timeline 1'");
    }
}
