package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

/** A text may come from anyone: none takes long, exhausts the stack or ends in an error of ours. */
class YamlReaderLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] PIECES = {
        " ",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "a",
        "b: ",
        "1",
        ": ",
        "-",
        "? ",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        " # c",
        "&a ",
        "*a",
        "|\n  t",
        ">-",
        "!!int ",
        "!x ",
        "\n---\n",
        "\n...\n",
        "<<: *a",
        "\t",
        "%",
        "@",
        "~",
        "{{ x }}",
        "\\",
        "\\U80000000",
        "\u0000",
        "\uFEFF",
        "\u0085",
        "\uD83D",
        "\uDE00",
        "😀",
        "\r"
    };

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aHostileTextIsRefusedQuickly(String name, Supplier<String> text, String message) {
        UserError error = assertTimeoutPreemptively(
                PATIENCE, () -> catchThrowableOfType(UserError.class, () -> YamlReader.read("v.yaml", text.get())));

        assertThat(error).isNotNull();
        assertThat(Voice.line(error)).startsWith("redisha: " + message);
    }

    static Stream<Arguments> aHostileTextIsRefusedQuickly() {
        String tooDeep = "nested more than 100 levels deep";
        String tooMany = "more than 2000000 values";
        String bomb = "the aliases of this text stand for " + tooMany;
        return Stream.of(
                hostile("60 MB", "v.yaml: larger than 32 MiB", () -> "a".repeat(60_000_000)),
                hostile("lists of aliases", "v.yaml:8:18: " + bomb, () -> bomb(a -> "[" + (a + ",").repeat(9) + "]")),
                hostile(
                        "maps of aliases",
                        "v.yaml:8:14: " + bomb,
                        () -> bomb(a -> "{" + lines(9, i -> "k" + i + ": " + a + ",") + "}")),
                hostile(
                        "merged aliases",
                        "v.yaml:999:12: " + bomb,
                        () -> "a: &a {" + lines(1000, i -> "k" + i + ": 1,") + "}\n"
                                + lines(5000, i -> "m" + i + ": {<<: *a}\n")),
                hostile(
                        "a long text repeated",
                        "v.yaml:2:599: " + bomb,
                        () -> "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a,".repeat(10_000) + "]"),
                hostile("too many values", "v.yaml:2000000:3: " + tooMany, () -> "- a\n".repeat(2_000_001)),
                hostile("too many documents", "v.yaml:2000002:1: " + tooMany, () -> "---\n".repeat(2_000_001)),
                hostile("deep lists", "v.yaml:1:101: " + tooDeep, () -> "[".repeat(100_000)),
                hostile("deep maps", "v.yaml:1:401: " + tooDeep, () -> "{a: ".repeat(100_000)),
                hostile("deep dashes", "v.yaml:1:201: " + tooDeep, () -> "- ".repeat(100_000)),
                hostile("deep keys", "v.yaml:1:201: " + tooDeep, () -> "? ".repeat(100_000)),
                hostile("deep blocks", "v.yaml:101:101: " + tooDeep, () -> lines(2000, i -> " ".repeat(i) + "a:\n")),
                hostile(
                        "deep by aliases",
                        "v.yaml:101:13: " + tooDeep,
                        () -> "a0: &a0 x\n" + lines(10_000, i -> "b" + i + ": &a" + (i + 1) + " [*a" + i + "]\n")),
                hostile("equal keys", "100 problems", () -> "a: 1\n".repeat(1_000_000)),
                hostile("only tabs", "v.yaml:1:1: a tab in the", () -> "\t".repeat(8_000_000) + "a"),
                hostile("only percent signs", "v.yaml:1:1: '%' at the", () -> "%".repeat(8_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsOnlyLongIsRead(String name, Supplier<String> text) {
        List<Tree> documents = assertTimeoutPreemptively(PATIENCE, () -> YamlReader.read("v.yaml", text.get()));

        assertThat(documents).hasSize(1);
    }

    static Stream<Arguments> whatIsOnlyLongIsRead() {
        return Stream.of(
                lengthy("a list of a million", () -> "- item number one\n".repeat(1_000_000)),
                lengthy("a list of a million on one line", () -> "[" + "a,".repeat(1_000_000) + "]"),
                lengthy("a map of 500,000", () -> lines(500_000, i -> "key" + i + ": " + i + "\n")),
                lengthy("a word of 8 MB", () -> "k: " + "a".repeat(8_000_000)),
                lengthy("a sentence of 8 MB", () -> "k: " + "a b ".repeat(2_000_000)),
                lengthy("digits of 8 MB", () -> "k: " + "7".repeat(8_000_000)),
                lengthy("octal digits of 8 MB", () -> "k: 0" + "7".repeat(8_000_000)),
                lengthy("a fraction of 8 MB", () -> "k: 1." + "7".repeat(8_000_000)),
                lengthy("quotes of 8 MB", () -> "k: \"" + "a\\n".repeat(2_700_000) + "\""),
                lengthy("a block of 8 MB", () -> "k: |\n" + "  a line of text\n".repeat(500_000)),
                lengthy("comments of 8 MB", () -> "# c\n".repeat(2_000_000) + "k: 1"),
                lengthy("tabs between", () -> lines(100_000, i -> "key" + i + ":\tv\n")),
                lengthy("many tabs between", () -> "a:" + "\t".repeat(1_000_000) + "b"),
                lengthy("100 levels", () -> "[".repeat(100) + "]".repeat(100)),
                lengthy("a tag of 8 MB", () -> "!" + "%41".repeat(2_700_000) + " x"));
    }

    @Test
    void whatAliasesShareIsHeldOnce() {
        String text = "a: &a [" + "x,".repeat(1000) + "]\nb: [" + "*a,".repeat(1500) + "]\n";

        Tree.Mapping map = (Tree.Mapping) YamlReader.read("v.yaml", text).get(0);
        Tree.Sequence list = (Tree.Sequence) map.get("b");

        assertThat(list.items()).hasSize(1500).allSatisfy(item -> assertThat(item)
                .isSameAs(map.get("a")));
    }

    @Test
    void everyRandomTextIsReadOrRefusedWithAPlace() {
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining());
            try {
                YamlReader.read("v.yaml", text).forEach(Tree::plain);
            } catch (UserError error) {
                refused++;
                assertThat(
                                error.findings().isEmpty()
                                        ? error.getMessage()
                                        : Voice.line(error.findings().get(0)))
                        .as("seed %d", seed)
                        .matches("v.yaml:\\d+:\\d+: [^\n\t]+");
                assertThat(error.hint() + error.findings()).as("seed %d", seed).isNotEqualTo("[]");
            }
        }
        assertThat(refused).isBetween(10_000, 19_000);
    }

    private static Arguments hostile(String name, String message, Supplier<String> text) {
        return Arguments.of(name, text, message);
    }

    private static Arguments lengthy(String name, Supplier<String> text) {
        return Arguments.of(name, text);
    }

    /** Each of eleven levels holds the one before nine times. */
    private static String bomb(UnaryOperator<String> level) {
        return "a0: &a0 x\n" + lines(11, i -> "b" + i + ": &a" + (i + 1) + " " + level.apply("*a" + i) + "\n");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
