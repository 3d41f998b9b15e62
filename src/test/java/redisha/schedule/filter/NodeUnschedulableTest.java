package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cordoned node. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class NodeUnschedulableTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a |  | a |
                    a cordoned |  |  | were unschedulable
                    a cordoned; b |  | b | were unschedulable
                    a cordoned | tolerates(node.kubernetes.io/unschedulable:NoSchedule) | a |
                    a cordoned | tolerates(node.kubernetes.io/unschedulable) | a |
                    a cordoned | tolerates() | a |
                    a cordoned | tolerates(node.kubernetes.io/unschedulable:NoExecute) |  | were unschedulable
                    a cordoned | tolerates(node.kubernetes.io/not-ready) |  | were unschedulable
                    a cordoned taint(k:NoSchedule) |  |  | were unschedulable
                    """)
    void a_cordoned_node_takes_no_pod(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
