package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pod that names its node. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class NodeNameTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b |  | a b |
                    a; b | @a | a | didn't match the requested node name
                    a; b | @c |  | didn't match the requested node name
                    a cordoned; b | @a |  | a: were unschedulable, b: didn't match the requested node name
                    a taint(k:NoSchedule); b taint(k:NoSchedule) | @a |  | a: had untolerated taint {k: }, b: didn't match the requested node name
                    """)
    void a_pod_that_names_a_node_goes_nowhere_else(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
