package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import redisha.command.Main;
import redisha.values.Catalogue;
import redisha.values.Key;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Whatever the values are: they render to YAML that holds them, or the user is told what to change. Seed = case number. */
class RandomValuesTest {
    private static final int TREES = Integer.getInteger("trees", 10_000);

    private final InProcess redisha = new InProcess();
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void random_values_render_to_yaml_that_holds_every_given_text_or_are_refused_with_a_place() {
        AtomicInteger valid = new AtomicInteger();
        Map<String, LongAdder> set = new ConcurrentHashMap<>();
        everyCase(TREES, seed -> {
            boolean sound = seed % 10 < 7;
            RandomValues values = sound ? RandomValues.sound(seed) : RandomValues.broken(seed);
            InProcess.Outcome outcome =
                    redisha.run(values.profile(), values.yaml().getBytes(UTF_8));
            if (sound) {
                assertThat(outcome.complaints()).as("sound values are accepted").isEmpty();
                holdsWhatWasGiven(outcome, values);
                valid.incrementAndGet();
            } else {
                isRefused(outcome, values.brokenPath());
            }
            catalogue.keys().stream()
                    .map(Key::path)
                    .filter(path -> isSet(values.values(), path))
                    .forEach(path ->
                            set.computeIfAbsent(path, key -> new LongAdder()).increment());
        });

        assertThat(valid).as("valid trees").hasValueGreaterThanOrEqualTo(TREES * 6 / 10);
        assertThat(catalogue.keys()).as("keys that are set in 20 trees").allSatisfy(key -> assertThat(
                        set.getOrDefault(key.path(), new LongAdder()).intValue())
                .as(key.path())
                .isGreaterThanOrEqualTo(20));
    }

    @Test
    void the_program_prints_what_the_rooms_make() {
        everyCase(100, seed -> {
            RandomValues values = seed % 10 < 7 ? RandomValues.sound(seed) : RandomValues.broken(seed);
            byte[] yaml = values.yaml().getBytes(UTF_8);
            InProcess.Outcome expected = redisha.run(values.profile(), yaml);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            int exitCode = Main.run(
                    new ByteArrayInputStream(yaml),
                    new PrintStream(out, true, UTF_8),
                    new PrintStream(err, true, UTF_8),
                    InProcess.arguments(values.profile()));

            assertThat(exitCode).isEqualTo(expected.refused() ? 2 : 0);
            assertThat(out.toString(UTF_8)).isEqualTo(expected.text());
            assertThat(err.toString(UTF_8)).contains(String.join("\n", expected.complaints()));
        });
    }

    @Test
    void there_is_a_destination_for_each_key_that_takes_texts() {
        assertThat(catalogue.keys())
                .filteredOn(key -> !key.structured()
                        && !List.of("integer", "boolean", "null").containsAll(key.types()))
                .extracting(Key::path)
                .allSatisfy(
                        path -> assertThat(Destinations.knows(path)).as(path).isTrue());
    }

    private void holdsWhatWasGiven(InProcess.Outcome outcome, RandomValues values) {
        List<Object> seen = new ArrayList<>();
        strict().loadAll(outcome.text()).forEach(seen::add);
        List<Object> read = YamlReader.read("output", outcome.text()).stream()
                .map(Tree::plain)
                .toList();
        assertThat(alike(seen, read)).as("two readers see the same").isTrue();
        Destinations destinations = new Destinations(outcome.values(), read);
        List<String> lost = new ArrayList<>();
        for (GivenTexts.Text given : GivenTexts.of(values.values())) {
            destinations.missing(given).forEach(place -> lost.add(given + " is not in " + place));
        }
        assertThat(lost).as("texts that got lost").isEmpty();
    }

    private static void isRefused(InProcess.Outcome outcome, String path) {
        assertThat(outcome.refused())
                .as("values with a fault at " + path + " are refused")
                .isTrue();
        assertThat(outcome.complaints())
                .as("a complaint names " + path + " and a place")
                .anyMatch(line -> line.matches("(?s)<stdin>:[0-9]+:[0-9]+: .*") && line.contains(path));
    }

    private static boolean isSet(Map<String, Object> values, String path) {
        int dot = path.lastIndexOf('.');
        Object parent = dot < 0 ? values : Paths.get(values, path.substring(0, dot));
        return parent instanceof Map<?, ?> map && map.containsKey(path.substring(dot + 1));
    }

    private static Yaml strict() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(new SafeConstructor(options));
    }

    /** The same, but for the type that SnakeYAML gives to small numbers. */
    private static boolean alike(Object seen, Object read) {
        if (seen instanceof Map<?, ?> map && read instanceof Map<?, ?> other) {
            return map.size() == other.size()
                    && map.entrySet().stream()
                            .allMatch(entry -> other.containsKey(entry.getKey())
                                    && alike(entry.getValue(), other.get(entry.getKey())));
        }
        if (seen instanceof List<?> list && read instanceof List<?> other) {
            return list.size() == other.size()
                    && IntStream.range(0, list.size()).allMatch(i -> alike(list.get(i), other.get(i)));
        }
        return Objects.equals(seen instanceof Integer number ? (Object) number.longValue() : seen, read);
    }

    /** Runs the cases on all cores and reports the first ones that fail. */
    private static void everyCase(int cases, IntConsumer one) {
        Map<Integer, String> failures = new java.util.concurrent.ConcurrentSkipListMap<>();
        IntStream.range(0, cases).parallel().forEach(seed -> {
            try {
                one.accept(seed);
            } catch (Throwable failure) {
                failures.put(seed, describe(failure));
            }
        });
        assertThat(failures.values().stream().limit(Integer.getInteger("shown", 5)))
                .as(
                        "%d of %d cases failed: %s",
                        failures.size(),
                        cases,
                        failures.keySet().stream().limit(20).toList())
                .isEmpty();
    }

    private static String describe(Throwable failure) {
        if (failure instanceof AssertionError) {
            return failure.getMessage();
        }
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return trace.toString();
    }
}
