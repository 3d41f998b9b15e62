package redisha.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.schedule.Node;
import redisha.schedule.Resources;

class PlainNodesTest {

    @Test
    void a_number_gives_as_many_nodes_of_one_size() {
        Read read = read("3");

        assertThat(read.cluster().nodes()).hasSize(3).allSatisfy(node -> {
            assertThat(node.labels())
                    .containsEntry(Node.HOSTNAME, node.name())
                    .doesNotContainKey("topology.kubernetes.io/zone");
            assertThat(node.allocatable().of(Resources.CPU)).isEqualTo(4000);
            assertThat(node.allocatable().of(Resources.MEMORY)).isEqualTo(16L << 30);
            assertThat(node.allocatable().of(Resources.PODS)).isEqualTo(110);
        });
        assertThat(read.notes())
                .extracting(Voice::line)
                .containsExactly("--nodes 3: note: assumed: node-1 to node-3, each empty, with 4 CPU, 16 GiB of memory,"
                        + " 100 GiB of disk and room for 110 pods.");
    }

    @Test
    void zones_are_labels_of_their_nodes() {
        List<Node> nodes = read("zone-a:2,zone-b:1").cluster().nodes();

        assertThat(nodes).extracting(Node::name).containsExactly("zone-a-1", "zone-a-2", "zone-b-1");
        assertThat(nodes)
                .extracting(node -> node.labels().get("topology.kubernetes.io/zone"))
                .containsExactly("zone-a", "zone-a", "zone-b");
    }

    @Test
    void there_may_be_as_many_as_kubernetes_allows() {
        assertThat(read("5000").cluster().nodes()).hasSize(5000);
    }

    @ParameterizedTest(name = "--nodes {0}")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
            ""          | '' is not a number from 1 to 5000
            0           | '0' is not a number from 1 to 5000
            -1          | '-1' is not a number from 1 to 5000
            +3          | '+3' is not a number from 1 to 5000
            1.5         | '1.5' is not a number from 1 to 5000
            three       | 'three' is not a number from 1 to 5000
            5001        | Kubernetes itself ends at 5000 nodes
            10000000    | Kubernetes itself ends at 5000 nodes
            99999999999 | '99999999999' is not a number from 1 to 5000
            a:3000,b:3000 | Kubernetes itself ends at 5000 nodes
            a:          | '' is not a number from 1 to 5000
            a:0         | '0' is not a number from 1 to 5000
            a:1:2       | '1:2' is not a number from 1 to 5000
            :2          | ':2' is not a zone with a number
            -a:2        | '-a:2' is not a zone with a number
            a b:2       | 'a b:2' is not a zone with a number
            a:1,        | '' is not a zone with a number
            a:1,2       | '2' is not a zone with a number
            1,2         | '1' is not a zone with a number
            a:1,a:2     | zone 'a' is there twice
            """)
    void what_is_no_number_of_nodes_is_refused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UserError.class)
                .hasMessage("--nodes " + text + ": " + problem);
    }

    private static Read read(String nodes) {
        return new ClusterSource.Plain(nodes).read(InputStream.nullInputStream());
    }
}
