package redisha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers of {@code redisha capacity}, copied onto its command line. */
class CapacityTest {
    private static final Pattern OFFER = Pattern.compile("(?m)^ +\\d+\\. (--set .*)$");
    private static final Pattern OPTION = Pattern.compile("--set (?:'([^']*)'|(\\S+))");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nodes 2",
                "--nodes 1",
                "--nodes 3 --set replicas=5",
                "--nodes 3 --set redis.resources.requests.memory=20Gi",
                "--nodes 3 --profile redis-ha --set haproxy.enabled=true --require install,rollout",
                "--nodes a:2,b:1 --set topologyKey=topology.kubernetes.io/zone"
            })
    void every_change_of_values_that_is_offered_makes_it_fit(String line) {
        assertThat(run(line, List.of())).isEqualTo(ExitCode.FINDINGS);
        List<String> offers = OFFER.matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(offer -> offer.group(1))
                .toList();

        assertThat(offers).isNotEmpty();
        for (String offer : offers) {
            List<String> options = new ArrayList<>();
            OPTION.matcher(offer).results().forEach(option -> options.addAll(List.of("--set", value(option))));
            assertThat(run(line, options)).as(offer).isEqualTo(ExitCode.FINE);
        }
    }

    private static String value(MatchResult option) {
        return option.group(1) == null ? option.group(2) : option.group(1);
    }

    private int run(String line, List<String> more) {
        List<String> args = new ArrayList<>(List.of(("capacity " + line).split(" ")));
        args.addAll(more);
        out.reset();
        return Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out),
                new PrintStream(OutputStream.nullOutputStream()),
                args.toArray(String[]::new));
    }
}
