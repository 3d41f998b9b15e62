package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.command.Main;
import redisha.values.Catalogue;
import redisha.values.Key;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Whatever the values are: they render to YAML that holds them, or the user is told what to change. Seed = case number. */
class RandomValuesTest {
    private static final int TREES = Integer.getInteger("trees", 10_000);
    /** Of 100 trees. */
    private static final int SOUND = 63;

    private static final int PROGRAMS = Integer.getInteger("programs", 100);
    private static final int FILES = Integer.getInteger("files", 2_000);

    private final InProcess redisha = new InProcess();
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void random_values_render_to_yaml_that_holds_every_given_text_or_are_refused_with_a_place() {
        AtomicInteger valid = new AtomicInteger();
        Map<String, LongAdder> set = new ConcurrentHashMap<>();
        everyCase(TREES, seed -> {
            boolean sound = seed % 100 < SOUND;
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
    void a_corrupted_values_file_is_read_or_refused_with_a_place() throws IOException {
        List<String> files = intactFiles();
        AtomicInteger refused = new AtomicInteger();
        everyCase(FILES, seed -> {
            Random random = new Random(seed);
            String intact = seed % 2 == 0
                    ? files.get(random.nextInt(files.size()))
                    : RandomValues.sound(seed).yaml();

            InProcess.Outcome outcome = redisha.run("recommended", new Corruption(random).of(intact));

            if (outcome.refused()) {
                refused.incrementAndGet();
                assertThat(outcome.hasPlace())
                        .as("a place in %s", outcome.complaints())
                        .isTrue();
            } else {
                assertThat(Manifests.parse(outcome.text()).objects()).isNotEmpty();
            }
        });

        assertThat(refused.get()).as("refused files").isBetween(FILES / 4, FILES * 9 / 10);
    }

    /** As many as one in 100 of the valid trees would be. */
    @Test
    void real_programs_take_the_configurations_of_random_values(@TempDir Path temp) {
        everyCase(PROGRAMS, seed -> {
            RandomValues values = RandomValues.real(seed);
            InProcess.Outcome outcome =
                    redisha.run(values.profile(), values.yaml().getBytes(UTF_8));
            assertThat(outcome.complaints()).as("sound values are accepted").isEmpty();
            holdsWhatWasGiven(outcome, values);
            Manifests manifests = Manifests.parse(outcome.text());
            try {
                Path folder = Files.createDirectory(temp.resolve("case-" + seed));
                Workbench bench = new Workbench(folder, manifests.files(), manifests.environment());
                bench.checkHaproxy();
                bench.startServers();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void the_program_prints_what_the_rooms_make() {
        everyCase(50, seed -> {
            RandomValues values = seed % 100 < SOUND ? RandomValues.sound(seed) : RandomValues.broken(seed);
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

    private static List<String> intactFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("examples", "profiles")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path file : all.filter(one -> one.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void holdsWhatWasGiven(InProcess.Outcome outcome, RandomValues values) {
        List<Map<String, Object>> seen = Manifests.parse(outcome.text()).objects();
        List<Object> meant = outcome.manifests().stream()
                .map(manifest -> manifest.tree().plain())
                .toList();
        List<Object> read = YamlReader.read("output", outcome.text()).stream()
                .map(Tree::plain)
                .toList();
        assertThat(alike(seen, meant)).as("another reader sees what was meant").isTrue();
        assertThat(read).as("our reader sees what was meant").isEqualTo(meant);
        Destinations destinations = new Destinations(outcome.values(), seen);
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
