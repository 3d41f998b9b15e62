package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Node selectors and required node affinity. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class NodeAffinityTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a disk=ssd; b disk=hdd; c | select(disk=ssd) | a | didn't match Pod's node affinity/selector
                    a disk=ssd; b disk=ssd zone=z1 | select(disk=ssd) select(zone=z1) | b | didn't match Pod's node affinity/selector
                    a x=1; b | select(x=) |  | didn't match Pod's node affinity/selector
                    a x=1; b x=2; c x=3 | node(x In 1 2) | a b | didn't match Pod's node affinity/selector
                    a x=1; b x=2; c | node(x NotIn 1) | b c | didn't match Pod's node affinity/selector
                    a x=1; b x=2; c | node(x Exists) | a b | didn't match Pod's node affinity/selector
                    a x=1; b x=2; c | node(x DoesNotExist) | c | didn't match Pod's node affinity/selector
                    a x=1; b x=2; c | node(x In) |  | didn't match Pod's node affinity/selector
                    a x=9; b x=10; c x=11; d | node(x Gt 9) | b c | didn't match Pod's node affinity/selector
                    a x=9; b x=10; c x=11; d | node(x Lt 10) | a | didn't match Pod's node affinity/selector
                    a x=9; b x=-1; c x=word | node(x Lt 5) | b | didn't match Pod's node affinity/selector
                    a x=9 | node(x Gt word) |  | didn't match Pod's node affinity/selector
                    a x=9 | node(x Gt 1 2) |  | didn't match Pod's node affinity/selector
                    a x=9 | node(x Like 9) |  | didn't match Pod's node affinity/selector
                    a; b; c | node(metadata.name In a) | a | didn't match Pod's node affinity/selector
                    a; b; c | node(metadata.name NotIn a) | b c | didn't match Pod's node affinity/selector
                    a x=1; b x=1 | node(x In 1, metadata.name In b) | b | didn't match Pod's node affinity/selector
                    a x=1 y=1; b x=1 | node(x In 1, y In 1) | a | didn't match Pod's node affinity/selector
                    a x=1; b y=1; c | node(x In 1) node(y In 1) | a b | didn't match Pod's node affinity/selector
                    a | node() |  | didn't match Pod's node affinity/selector
                    a x=1; b | node() node(x In 1) | a | didn't match Pod's node affinity/selector
                    a x=1 disk=ssd; b x=1; c disk=ssd | select(disk=ssd) node(x In 1) | a | didn't match Pod's node affinity/selector
                    a taint(k:NoSchedule) x=1; b | select(x=1) |  | a: had untolerated taint {k: }, b: didn't match Pod's node affinity/selector
                    a zone=z1; b zone=z2 | node(zone In z1 z3) | a | didn't match Pod's node affinity/selector
                    """)
    void a_node_must_carry_what_the_pod_selects(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
