package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.timeline.Timers;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

class TimersReaderTest {

    /** The lines of a configuration file, and what they amount to; the rest is what the programs have by themselves. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # nothing                                                   | 30000 | 180000 | 0     | 2000
            sentinel down-after-milliseconds mymaster 5000              | 5000  | 180000 | 0     | 2000
            sentinel failover-timeout cache 60000                       | 30000 | 60000  | 0     | 2000
            min-replicas-max-lag 5                                      | 30000 | 180000 | 0     | 2000
            min-replicas-to-write 0; min-replicas-max-lag 5             | 30000 | 180000 | 0     | 2000
            min-replicas-to-write 1; min-replicas-max-lag 5             | 30000 | 180000 | 5000  | 2000
            min-slaves-to-write 1                                       | 30000 | 180000 | 10000 | 2000
            min-replicas-to-write 1; min-replicas-to-write 0            | 30000 | 180000 | 0     | 2000
            default-server check inter 500ms                            | 30000 | 180000 | 0     | 500
            '  server R0 redis-0:6379 check inter 3s fall 1 rise 1'     | 30000 | 180000 | 0     | 3000
            server R0 a:1 check inter 3s; server R1 b:1 check inter 700 | 30000 | 180000 | 0     | 3000
            """)
    void timers_are_read_off_the_configuration(
            String lines, long downAfter, long failoverTimeout, long maxLag, long proxyInterval) {
        String manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  file: |\n    "
                + String.join("\n    ", lines.split("; ")) + "\n";

        assertThat(TimersReader.read(new Manifests(ManifestReader.read("a", manifest.getBytes(StandardCharsets.UTF_8))
                        .manifests())))
                .isEqualTo(new Timers(downAfter, failoverTimeout, maxLag, proxyInterval));
    }
}
