package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a start takes depends on the machine; which classes it loads does not. {@code class-ceilings.txt} holds for each
 * command how many there may be, rooms and libraries together, and which rooms and libraries.
 */
class StartTest {
    private static final Path CEILINGS = Path.of("src/test/resources/class-ceilings.txt");
    private static final List<String> COMMANDS = List.of(
            "--help",
            "--nonsense",
            "--version",
            "explain replicas",
            "render",
            "render --no-validate",
            "validate --profile redis-ha",
            "validate manifests.yaml",
            "capacity --nodes 3",
            "check --nodes 3");

    private static final String MANIFEST =
            """
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec: {ports: [{port: 1}], selector: {app: a}}
            """;

    private static final String CLUSTER = "{\"kind\": \"List\", \"apiVersion\": \"v1\", \"items\": []}";

    /** What a command must not load that does not need it, whatever the file says. */
    private static final String DEAR =
            "redisha\\.drill\\..*|io\\.fabric8\\..*|redis\\.clients\\..*|com\\.networknt\\..*|com\\.fasterxml\\..*|org\\.slf4j\\..*";

    private static final Pattern LOADED = Pattern.compile("\\[class,load] (\\S+) source: ");
    private static final Pattern OF_JAVA =
            Pattern.compile("(java|javax|jdk|sun|com\\.sun|org\\.w3c)\\..*|.*\\$Proxy\\d+");
    private static final int STEP = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void inputs() throws IOException {
        Files.writeString(folder.resolve("manifests.yaml"), MANIFEST);
        Files.writeString(folder.resolve("cluster.json"), CLUSTER);
    }

    @Test
    void no_command_loads_more_classes_than_it_may() throws Exception {
        Map<String, Start> starts = starts();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CEILINGS, table(starts));
        }
        Map<String, Start> allowed = allowed();

        assertThat(starts.keySet()).containsExactlyElementsOf(allowed.keySet());
        starts.forEach((command, start) -> {
            assertThat(start.classes())
                    .as(command)
                    .isLessThanOrEqualTo(allowed.get(command).classes());
            assertThat(start.parts()).as(command).isEqualTo(allowed.get(command).parts());
        });
    }

    @Test
    void clients_writers_and_validators_load_in_their_own_commands_only() throws Exception {
        for (String command : COMMANDS) {
            assertThat(loaded(command)).as(command).noneMatch(name -> name.matches(DEAR));
        }
        assertThat(loaded("capacity --cluster cluster.json")).anyMatch(name -> name.startsWith("com.fasterxml."));
        assertThat(loaded("render --set replcas=5")).anyMatch(name -> name.startsWith("com.networknt."));
    }

    /**
     * The classes of a command that are not of Java.
     *
     * @param parts the rooms, and the libraries by the names of their packages
     */
    private record Start(int classes, List<String> parts) {
        static Start of(List<String> names) {
            return new Start(
                    names.size(),
                    List.copyOf(names.stream().map(Start::part).collect(Collectors.toCollection(TreeSet::new))));
        }

        private static String part(String name) {
            String[] steps = name.split("\\.");
            boolean domain = steps[0].length() <= 3;
            return steps[0].equals("redisha") ? steps[1] : domain ? steps[0] + "." + steps[1] : steps[0];
        }
    }

    private Map<String, Start> starts() throws Exception {
        Map<String, Start> starts = new LinkedHashMap<>();
        for (String command : COMMANDS) {
            starts.put(command, Start.of(loaded(command)));
        }
        return starts;
    }

    private List<String> loaded(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=classes.txt",
                "-cp",
                Checkout.classPath(),
                "redisha.command.Main"));
        words.addAll(List.of(command.split(" ")));
        Checkout.run(folder, Map.of(), new byte[0], words);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("classes.txt"))) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find() && !OF_JAVA.matcher(loaded.group(1)).matches()) {
                names.add(loaded.group(1));
            }
        }
        return names;
    }

    private static String table(Map<String, Start> starts) {
        StringBuilder table = new StringBuilder();
        starts.forEach((command, start) -> table.append(command)
                .append(" | ")
                .append((start.classes() / STEP + 1) * STEP)
                .append(" | ")
                .append(String.join(" ", start.parts()))
                .append('\n'));
        return table.toString();
    }

    private static Map<String, Start> allowed() throws IOException {
        Map<String, Start> allowed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(CEILINGS)) {
            String[] cells = line.split(" \\| ");
            allowed.put(cells[0], new Start(Integer.parseInt(cells[1]), List.of(cells[2].split(" "))));
        }
        return allowed;
    }
}
