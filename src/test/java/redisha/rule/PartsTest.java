package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.yaml.Tree;
import redisha.yaml.Trees;
import redisha.yaml.YamlReader;

/** That namespaces are judged one by one is about time and memory; what is found must not depend on it. */
class PartsTest {
    private static final Path CASES = Path.of("src/test/resources/rules");
    private static final int SCATTERINGS = 6;

    static Stream<Rule> rules() {
        return RuleCasesTest.rules();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_rule_finds_in_namespaces_what_it_finds_in_the_whole(String id) throws IOException {
        List<Rule> rule = rules().filter(each -> each.about().id().equals(id)).toList();

        for (String file : List.of("breaks.yaml", "keeps.yaml")) {
            for (int seed = 0; seed < SCATTERINGS; seed++) {
                Evidence whole = Evidence.of(
                        new Manifests(scattered(CASES.resolve(id).resolve(file), new Random(seed))),
                        Optional.empty(),
                        36);

                assertThat(Judge.findings(whole.byNamespace(1), rule))
                        .as("%s, seed %s", file, seed)
                        .isEqualTo(Judge.findings(Stream.of(whole), rule));
            }
        }
    }

    static Stream<String> ids() {
        return RuleCasesTest.ids();
    }

    /** Each object twice, both in a namespace by chance, so that twins and companions are parted and put together. */
    private static List<Manifest> scattered(Path file, Random random) throws IOException {
        List<Manifest> scattered = new ArrayList<>();
        for (String copy : List.of("one", "two")) {
            for (Tree.Mapping tree : trees(file, copy)) {
                scattered.add(new Manifest(copy, inNamespace(tree, random.nextBoolean() ? "a" : "b")));
            }
        }
        return scattered;
    }

    private static Tree.Mapping inNamespace(Tree.Mapping object, String namespace) {
        Tree.Mapping metadata =
                object.get("metadata") instanceof Tree.Mapping map ? map : Tree.Mapping.empty(object.where());
        return with(object, "metadata", with(metadata, "namespace", Trees.of(namespace, object.where())));
    }

    private static Tree.Mapping with(Tree.Mapping map, String key, Tree value) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.put(key, new Tree.Entry(key, value.where(), value));
        return new Tree.Mapping(entries, map.where());
    }

    private static List<Tree.Mapping> trees(Path file, String source) throws IOException {
        return YamlReader.read(source, Files.readString(file)).stream()
                .map(Tree.Mapping.class::cast)
                .toList();
    }
}
