package redisha.schedule.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.command.Main;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestReader;
import redisha.schedule.Cluster;
import redisha.schedule.Notation;
import redisha.schedule.Release;
import redisha.schedule.ReleaseReader;

/** What is asked most, of what redisha renders. */
class RenderedCapacityTest {

    /** Columns: nodes, arguments of render, install, roll-out, survival. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a; b | | DOES_NOT_FIT | DOES_NOT_FIT | DOES_NOT_FIT
                    a; b; c | | FITS | FITS | FITS
                    a; b | --set hardAntiAffinity=false,haproxy.hardAntiAffinity=false | FITS | FITS | DOES_NOT_FIT
                    a; b; c taint(k:NoSchedule) | | DOES_NOT_FIT | DOES_NOT_FIT | DOES_NOT_FIT
                    a; b; c | --profile redis-ha --set haproxy.enabled=true | FITS | DOES_NOT_FIT | FITS
                    a; b; c; d | --profile redis-ha --set haproxy.enabled=true | FITS | FITS | FITS
                    a; b; c | --set haproxy.enabled=true | FITS | FITS | FITS
                    a zone=1; b zone=1; c zone=2 | | FITS | FITS | DOES_NOT_FIT
                    a zone=1; b zone=2; c zone=3 | | FITS | FITS | FITS
                    """)
    void the_three_questions_have_their_answers(
            String nodes, String arguments, Verdict install, Verdict rollout, Verdict survival) {
        Capacity capacity = capacity(nodes, arguments);

        assertThat(capacity.install().verdict()).isEqualTo(install);
        assertThat(capacity.rollout().verdict()).isEqualTo(rollout);
        assertThat(capacity.survival().verdict()).isEqualTo(survival);
    }

    @ParameterizedTest(name = "{0} nodes")
    @CsvSource({"a; b, redis-ha-server-2", "a, redis-ha-server-1"})
    void the_pod_that_stays_pending_is_named(String nodes, String pending) {
        Install install = capacity(nodes, "").install();

        assertThat(install.placements().stream()
                        .filter(placement -> !placement.isPlaced())
                        .map(placement -> InstallTest.name(placement.pod()) + ": " + placement.sentence()))
                .contains(pending + ": 0/" + nodes.split(";").length + " nodes are available: "
                        + nodes.split(";").length + " node(s) didn't match pod anti-affinity rules.");
    }

    private static Capacity capacity(String nodes, String arguments) {
        List<String> all = new ArrayList<>(List.of("render"));
        if (arguments != null && !arguments.isEmpty()) {
            all.addAll(Arrays.asList(arguments.split(" ")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                all.toArray(String[]::new));
        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        Loaded loaded = ManifestReader.read("rendered", out.toByteArray());
        Release release = ReleaseReader.read(loaded.manifests(), "default", true);
        // Nothing but nodes is known, as with --nodes.
        return new Capacity(Cluster.of(Notation.cluster(nodes).nodes()), release);
    }
}
