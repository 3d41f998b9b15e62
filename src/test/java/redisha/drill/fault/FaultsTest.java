package redisha.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.finding.UserError;

class FaultsTest {
    private static final Path SOURCES = Path.of("cli/redisha/drill/fault");

    static Stream<Fault> faults() {
        return Stream.concat(Faults.ALL.stream(), Faults.BY_NAME_ONLY.stream());
    }

    @Test
    void every_fault_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.filter(FaultsTest::isFault)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            faults().map(fault -> fault.getClass().getSimpleName() + ".java")
                                    .toList());
        }
    }

    @Test
    void no_two_faults_have_one_name() {
        assertThat(faults()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_says_in_one_sentence_what_it_does(Fault fault) {
        assertThat(fault.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(fault.description()).matches("[A-Z][^.]*\\.").hasSizeLessThan(130);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    crash        | 1 | crash
                    crash        | 2 | crash
                    rolling      | 1 | rolling, master at ordinal 0
                    rolling      | 2 | rolling, master at the highest ordinal
                    rolling      | 3 | rolling, master at ordinal 0
                    fast-restart | 1 | fast-restart, with data
                    fast-restart | 2 | fast-restart, without data
                    two-masters  | 1 | two-masters, with Sentinels
                    two-masters  | 2 | two-masters, without Sentinels
                    """)
    void runs_that_cannot_be_compared_differ_in_their_title(String fault, int run, String title) {
        Fault named = Faults.named(fault);

        assertThat(named.title(named.form(run))).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_is_broken_is_told_before_it_is_broken(Fault fault) {
        List<String> deeds = new PlayedScene(1, 0).deeds(fault);

        assertThat(deeds.subList(deeds.indexOf("load"), deeds.size()))
                .filteredOn(deed -> deed.matches("(strikes|lose|delete|freeze|cut|crash|halt|stop|roll|scale).*"))
                .first()
                .asString()
                .startsWith("strikes");
    }

    /** The master is server-0. What a fault does until it has lasted long enough, and after that. */
    @ParameterizedTest(name = "{0}, run {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            crash         | 1 | load, lose server-0, hold, recover server-0
            planned       | 1 | load, delete server-0, hold
            freeze        | 1 | load, freeze server-0, hold, thaw server-0
            rolling       | 1 | promote server-0, load, roll out, hold
            rolling       | 2 | promote server-2, load, roll out, hold
            partition     | 1 | load, cut off server-0 proxy-0, hold, heal
            quorum-loss   | 1 | load, halt sentinel of server-1, halt sentinel of server-2, lose server-0, hold, recover server-0, resume sentinel of server-2, resume sentinel of server-1
            two-masters   | 1 | load, server-1: REPLICAOF NO ONE, pass 2500, server-0: CLIENT KILL TYPE normal, pass 2500, server-0: CLIENT KILL TYPE normal, pass 2500, server-0: CLIENT KILL TYPE normal, hold
            two-masters   | 2 | load, halt sentinel of server-0, halt sentinel of server-1, halt sentinel of server-2, pass 5000, server-1: REPLICAOF NO ONE, pass 2500, server-0: CLIENT KILL TYPE normal, pass 2500, server-0: CLIENT KILL TYPE normal, pass 2500, server-0: CLIENT KILL TYPE normal, pass 2500, hold, resume sentinel of server-2, resume sentinel of server-1, resume sentinel of server-0
            role-flip     | 1 | load, server-0: REPLICAOF 10.43.0.10 6379, hold
            fast-restart  | 1 | load, server-0: SAVE, crash redis of server-0, hold
            fast-restart  | 2 | load, wipe server-0, crash redis of server-0, hold
            cold-start    | 1 | 'load, stop, start [0, 1, 2], hold'
            cold-start    | 4 | 'load, stop, start [1, 2, 0], hold'
            cold-start    | 6 | 'load, stop, start [2, 1, 0], hold'
            cold-start    | 7 | 'load, stop, start [0, 1, 2], hold'
            proxy-crash   | 1 | load, lose proxy-0, hold, recover proxy-0
            proxy-restart | 1 | load, lose server-0, pass 2500, delete proxy-0, hold, recover server-0
            scale-down    | 1 | promote server-2, load, scale to 2, hold, scale to 3
            prefix-ip     | 1 | promote server-0, load, prefer server-1, delete server-0, hold
            hiccups       | 1 | load, freeze redis of server-2, pass 1200, thaw redis of server-2, pass 18999, freeze redis of server-2, pass 1200, thaw redis of server-2, pass 18999, freeze redis of server-2, pass 1200, thaw redis of server-2, pass 18999, freeze redis of server-2, pass 1200, thaw redis of server-2, hold
            """)
    void a_fault_does_this_in_this_order(String name, int run, String expected) {
        List<String> deeds = new PlayedScene(run, 0).deeds(Faults.named(name));

        assertThat(deeds)
                .filteredOn(deed -> !deed.matches("(strikes|mends) .*"))
                .hasToString("[" + expected + "]");
    }

    @Test
    void a_slow_copy_is_of_much_data_and_begins_from_nothing() {
        assertThat(new PlayedScene(1, 0).deeds(Faults.named("slow-sync")))
                .filteredOn(deed -> !deed.matches("(strikes|mends) .*"))
                .satisfiesExactly(
                        fill -> assertThat(fill).startsWith("server-0: EVAL"),
                        load -> assertThat(load).isEqualTo("load"),
                        slow -> assertThat(slow).isEqualTo("server-0: CONFIG SET rdb-key-save-delay 1500"),
                        wipe -> assertThat(wipe).isEqualTo("wipe server-1"),
                        delete -> assertThat(delete).isEqualTo("delete server-1"),
                        hold -> assertThat(hold).isEqualTo("hold"),
                        fast -> assertThat(fast).isEqualTo("server-0: CONFIG SET rdb-key-save-delay 0"));
    }

    @Test
    void only_without_a_quorum_writes_may_be_refused() {
        assertThat(IntStream.of(1, 2).boxed().flatMap(run -> faults().filter(fault -> fault.refusesWrites(run))
                        .map(fault -> fault.title(fault.form(run)))))
                .containsExactly("quorum-loss", "quorum-loss", "two-masters, without Sentinels");
    }

    /** Timelines are kept for long, and run 2 of them was once like run 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    its Sentinel is halted        | without Sentinels | no acknowledged write is lost; the proxy leads writes to one master at a time
                    it is told to be a master too | with Sentinels    | writes pause for at most 1 s; no acknowledged write is lost; the proxy leads writes to one master at a time
                    """)
    void two_masters_are_judged_by_what_was_done(String told, String form, String promises) {
        Fault fault = Faults.named("two-masters");
        LoadPlan load = new LoadPlan(200, 4, 100, 1000);
        Timeline timeline = new Timeline(
                new Setting("two-masters", "ours", 2, 7, load, PlayedScene.TIMERS, Map.of()),
                List.of(),
                List.of(new Event(1, "server-0", Event.Kind.FAULT, told)),
                Map.of());

        assertThat(fault.form(timeline)).isEqualTo(form);
        assertThat(fault.promises(form, PlayedScene.TIMERS, load).promises())
                .extracting(Promise::text)
                .containsExactly(promises.split("; "));
    }

    @Test
    void the_two_sides_of_a_partition_have_a_proxy_each() {
        PlayedScene scene = new PlayedScene(1, 2);

        assertThat(Faults.named("partition").minority(scene))
                .extracting(pod -> pod.name())
                .containsExactly("server-2", "proxy-0");
    }

    @Test
    void a_misspelt_name_is_told_with_the_nearest_one() {
        assertThatThrownBy(() -> Faults.named("plannd"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.hint()).startsWith("Did you mean 'planned'?"))
                .hasMessage("there is no scenario 'plannd'");
    }

    private static boolean isFault(Path file) {
        try {
            return Files.readString(file).contains(" implements Fault {");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
