package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestReader;
import redisha.manifest.ManifestWriter;
import redisha.schema.KubernetesSchemas;

/** What does not change the meaning of manifests does not change what is found in them. */
class HarmlessEditsTest {
    private static final int CASES = 360;
    private static final int CASES_TOGETHER = 60;

    private static final List<HarmlessEdit> EDITS = Stream.<HarmlessEdit[]>of(
                    OrderEdit.values(),
                    DefaultEdit.values(),
                    SpellingEdit.values(),
                    ServerEdit.values(),
                    FileEdit.values(),
                    NotationEdit.values())
            .flatMap(Stream::of)
            .toList();

    /** The renderings before any edit, by name. */
    private static final Map<String, String> RENDERED = Stream.concat(
                    Example.all().stream().map(Example::name), Stream.of("surrounded"))
            .collect(Collectors.toMap(
                    name -> name,
                    name -> HarmlessEdit.text(Manifests.parse(ManifestWriter.yaml(Renderings.of(name)))),
                    (one, other) -> one,
                    TreeMap::new));

    private static final Map<String, List<String>> FOUND = RENDERED.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, rendered -> findings(rendered.getValue().getBytes(UTF_8))));

    static Stream<Arguments> edits() {
        return IntStream.range(0, CASES).mapToObj(seed -> {
            HarmlessEdit edit = EDITS.get(seed % EDITS.size());
            String name = edit.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            return arguments(seed, named(name, edit));
        });
    }

    static IntStream seeds() {
        return IntStream.range(0, CASES_TOGETHER);
    }

    @Test
    void before_the_edits_there_are_notes_only() {
        assertThat(FOUND).hasSizeGreaterThan(9).allSatisfy((name, found) -> assertThat(found)
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("INFO ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("edits")
    void an_edit_that_means_nothing_raises_nothing_and_hides_nothing(int seed, HarmlessEdit edit) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(RENDERED.keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            byte[] edited = edit.of(RENDERED.get(name), random);
            if (!RENDERED.get(name).equals(new String(edited, UTF_8))) {
                assertThat(findings(edited)).as(name).isEqualTo(FOUND.get(name));
                return;
            }
        }
        throw new AssertionError("no rendering has anything to edit");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void neither_do_several_together(int seed) {
        Random random = new Random(seed);
        List<HarmlessEdit> edits = new ArrayList<>(EDITS.subList(0, EDITS.size() - NotationEdit.values().length));
        Collections.shuffle(edits, random);
        edits = edits.subList(0, 8);
        List<String> names = List.copyOf(RENDERED.keySet());
        String name = names.get(random.nextInt(names.size()));
        String text = RENDERED.get(name);
        for (HarmlessEdit edit : edits) {
            text = new String(edit.of(text, random), UTF_8);
        }
        assertThat(text).isNotEqualTo(RENDERED.get(name));

        NotationEdit notation = NotationEdit.values()[random.nextInt(NotationEdit.values().length)];

        assertThat(findings(notation.of(text, random)))
                .as("%s with %s, %s", name, edits, notation)
                .isEqualTo(FOUND.get(name));
    }

    /** By severity, rule and object; in which namespace an object is may be left to the command line. */
    private static List<String> findings(byte[] text) {
        Loaded loaded = ManifestReader.read("manifests", text);
        return Stream.concat(
                        loaded.findings().stream(),
                        Layers.findings(
                                loaded.manifests(), Optional.empty(), KubernetesSchemas.NEWEST_MINOR, Layers.RULES)
                                .stream())
                .map(finding -> finding.severity() + " " + finding.rule() + " "
                        + finding.object().replaceFirst("/.*/", "/"))
                .sorted()
                .toList();
    }
}
