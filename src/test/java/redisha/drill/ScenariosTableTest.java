package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redisha.command.Main;
import redisha.drill.fault.Fault;
import redisha.drill.fault.Faults;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

/** docs/drill.md tells of every scenario what happens in it and what it promises, as {@code redisha drill --list} and the faults say it. */
class ScenariosTableTest {
    private static final Path PAGE = Path.of("docs/drill.md");
    private static final Pattern SECTION =
            Pattern.compile("(?s)(<!-- scenarios: begin[^\n]*\n)(.*?)(<!-- scenarios: end -->)");

    /** What {@code redisha drill} does unless told otherwise. */
    private static final LoadPlan LOAD = new LoadPlan(200, 4, 100, 1000);

    @Test
    void the_page_holds_the_table_of_the_scenarios() throws IOException {
        String page = Files.readString(PAGE);
        Matcher section = SECTION.matcher(page);
        assertThat(section.find()).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    PAGE,
                    section.replaceFirst(Matcher.quoteReplacement(section.group(1) + table() + section.group(3))));
            return;
        }
        assertThat(section.group(2)).isEqualTo(table());
    }

    private static String table() {
        Timers timers = TimersReader.read(
                new Manifests(ManifestReader.read("rendered", said("render").getBytes(StandardCharsets.UTF_8))
                        .manifests()));
        return Stream.concat(Faults.ALL.stream(), Faults.BY_NAME_ONLY.stream())
                .map(fault -> row(fault.name(), fault.description(), promise(fault, timers)))
                .collect(Collectors.joining("", "\n| scenario | what happens | promise |\n|---|---|---|\n", "\n"));
    }

    private static String row(String scenario, String description, String promise) {
        return "| `" + scenario + "` | " + description + " | " + promise + " |\n";
    }

    /** Without what all of them promise; of a fault whose forms promise different things that of each. */
    private static String promise(Fault fault, Timers timers) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        IntStream.of(1, 2).mapToObj(fault::form).forEach(form -> forms.computeIfAbsent(
                        promise(fault, form, timers), each -> new ArrayList<>())
                .add(form));
        return forms.size() == 1
                ? forms.keySet().iterator().next()
                : forms.entrySet().stream()
                        .map(form -> String.join(", ", form.getValue()) + ": " + form.getKey())
                        .collect(Collectors.joining("; "));
    }

    private static String promise(Fault fault, String form, Timers timers) {
        return fault.promises(form, timers, LOAD).promises().stream()
                .filter(promise -> !(promise instanceof Promise.OneMasterBehindTheProxy))
                .map(Promise::text)
                .collect(Collectors.joining("; "));
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream ignored = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(new ByteArrayInputStream(new byte[0]), print, ignored, arguments))
                .as(Stream.of(arguments).collect(Collectors.joining(" ")))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
