package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * Each rule has a folder {@code src/test/resources/rules/LAYER/NAME}: {@code breaks.yaml} breaks its promise and {@code
 * breaks.txt} holds what the rule says of it, {@code keeps.yaml} differs as little as can be and keeps the promise. A rule
 * about updates finds what is installed in {@code before.yaml}, one about some releases of Kubernetes their {@code minor}. {@code -Dgolden.update=true} writes {@code breaks.txt}.
 */
class RuleCasesTest {
    private static final Path CASES = Path.of("src/test/resources/rules");

    static Stream<Rule> rules() {
        return Stream.of(ApiRules.ALL, HaRules.ALL).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void breaking_its_promise_makes_a_rule_speak(String id) throws IOException {
        String said = judge(id, "breaks.yaml").stream()
                .map(finding -> finding.severity() + " " + finding.object() + " " + Voice.line(finding) + "\n")
                .collect(Collectors.joining());
        Path expected = folder(id).resolve("breaks.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isNotEmpty().isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void keeping_its_promise_leaves_a_rule_silent(String id) throws IOException {
        assertThat(judge(id, "keeps.yaml")).isEmpty();
    }

    @Test
    void every_rule_has_an_id_and_a_folder_of_its_own() throws IOException {
        List<String> ids = ids().toList();
        assertThat(ids).doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.walk(CASES, 2)) {
            assertThat(folders.filter(path -> path.getNameCount() == CASES.getNameCount() + 2)
                            .map(path -> CASES.relativize(path).toString()))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void every_rule_file_is_on_a_list() throws IOException {
        TreeSet<String> listed =
                rules().map(rule -> rule.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> written = new TreeSet<>();
        for (String layer : List.of("api", "ha")) {
            try (Stream<Path> files = Files.list(Path.of("cli/redisha/rule", layer))) {
                for (Path file : files.toList()) {
                    if (Files.readString(file).matches("(?s).* implements (Update)?Rule .*")) {
                        written.add(file.getFileName().toString().replace(".java", ""));
                    }
                }
            }
        }
        assertThat(listed).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void the_rules_of_updates_are_those_whose_cases_have_a_before(String id) {
        assertThat(rule(id) instanceof UpdateRule)
                .isEqualTo(Files.exists(folder(id).resolve("before.yaml")));
    }

    static Stream<String> ids() {
        return rules().map(rule -> rule.about().id());
    }

    private static List<Finding> judge(String id, String file) throws IOException {
        Path before = folder(id).resolve("before.yaml");
        Optional<Manifests> installed =
                Files.exists(before) ? Optional.of(manifests(id, "before.yaml")) : Optional.empty();
        return Judge.findings(Evidence.of(manifests(id, file), installed, minor(id)), List.of(rule(id)));
    }

    private static Rule rule(String id) {
        return rules().filter(each -> each.about().id().equals(id)).findFirst().orElseThrow();
    }

    private static int minor(String id) throws IOException {
        Path minor = folder(id).resolve("minor");
        return Files.exists(minor) ? Integer.parseInt(Files.readString(minor).strip()) : 36;
    }

    private static Manifests manifests(String id, String file) throws IOException {
        return new Manifests(YamlReader.read(file, Files.readString(folder(id).resolve(file))).stream()
                .map(tree -> new Manifest(file, (Tree.Mapping) tree))
                .toList());
    }

    private static Path folder(String id) {
        return CASES.resolve(id);
    }
}
