package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests against what is left. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class NodeResourcesFitTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a cpu=2 | cpu=2 | a |
                    a cpu=2 | cpu=2001m |  | Insufficient cpu
                    a cpu=2 | cpu=1.0001 | a |
                    a cpu=1 | cpu=1.0001 |  | Insufficient cpu
                    a cpu=2; pod p@a cpu=1500m | cpu=500m | a |
                    a cpu=2; pod p@a cpu=1500m | cpu=501m |  | Insufficient cpu
                    a cpu=2; pod p@a cpu=1 succeeded | cpu=2 | a |
                    a cpu=2; pod p@a cpu=1 failed | cpu=2 | a |
                    a cpu=2; pod p@a cpu=1 terminating | cpu=2 |  | Insufficient cpu
                    a cpu=2; pod p@b cpu=1 | cpu=2 | a |
                    a cpu=2; pod p cpu=1 | cpu=2 | a |
                    a memory=1Gi | memory=1024Mi | a |
                    a memory=1Gi | memory=1025Mi |  | Insufficient memory
                    a memory=1G | memory=1Gi |  | Insufficient memory
                    a scratch=1Gi | scratch=2Gi |  | Insufficient ephemeral-storage
                    a | scratch=1Gi |  | Insufficient ephemeral-storage
                    a gpu=1 | gpu=1 | a |
                    a gpu=1; pod p@a gpu=1 | gpu=1 |  | Insufficient example.com/gpu
                    a | gpu=1 |  | Insufficient example.com/gpu
                    a hugepages-2Mi=4Mi | hugepages-2Mi=6Mi |  | Insufficient hugepages-2Mi
                    a cpu=1 memory=1Gi | cpu=2 memory=2Gi |  | Insufficient cpu + Insufficient memory
                    a cpu=1 memory=1Gi scratch=1Gi | cpu=2 memory=2Gi scratch=2Gi gpu=1 |  | Insufficient cpu + Insufficient memory + Insufficient ephemeral-storage + Insufficient example.com/gpu
                    a pods=1 |  | a |
                    a pods=1; pod p@a |  |  | Too many pods
                    a pods=1; pod p@a succeeded |  | a |
                    a pods=0 |  |  | Too many pods
                    a pods=1 cpu=1; pod p@a | cpu=2 |  | Too many pods + Insufficient cpu
                    a cpu=1; pod p@a cpu=2 |  | a |
                    a cpu=1; pod p@a cpu=2 | memory=1Gi | a |
                    a cpu=1; b cpu=3; c cpu=2 | cpu=2 | b c | Insufficient cpu
                    a cpu=1; b memory=1Gi | cpu=2 memory=2Gi |  | a: Insufficient cpu, b: Insufficient memory
                    """)
    void what_a_pod_asks_for_must_be_left(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a cpu=3 | cpu=1 container(cpu=2) | a |
                    a cpu=3 | cpu=1 container(cpu=2001m) |  | Insufficient cpu
                    a cpu=3 | cpu=1 start(cpu=3) | a |
                    a cpu=3 | cpu=1 start(cpu=3001m) |  | Insufficient cpu
                    a cpu=3 | cpu=2 start(cpu=2) start(cpu=2) | a |
                    a cpu=3 | cpu=2 start(stays cpu=1) | a |
                    a cpu=3 | cpu=2 start(stays cpu=1001m) |  | Insufficient cpu
                    a cpu=3 | cpu=1 start(stays cpu=1) start(cpu=2) | a |
                    a cpu=3 | cpu=1 start(stays cpu=1) start(cpu=2001m) |  | Insufficient cpu
                    a cpu=3 | cpu=1 start(cpu=3) start(stays cpu=1) | a |
                    a cpu=3 | cpu=1 start(stays cpu=1) start(stays cpu=1) start(cpu=1) | a |
                    a cpu=3 | cpu=1 start(stays cpu=1) start(stays cpu=1) start(cpu=1001m) |  | Insufficient cpu
                    a cpu=3 | cpu=2 overhead(cpu=1) | a |
                    a cpu=3 | cpu=2 overhead(cpu=1001m) |  | Insufficient cpu
                    a cpu=3 | cpu=1 start(cpu=2) overhead(cpu=1001m) |  | Insufficient cpu
                    a cpu=3 | limit(cpu=3) | a |
                    a cpu=3 | limit(cpu=3001m) |  | Insufficient cpu
                    a cpu=3 | cpu=1 limit(cpu=9) | a |
                    a cpu=3 memory=1Gi | cpu=1 limit(cpu=9 memory=2Gi) |  | Insufficient memory
                    a cpu=3 | cpu=1 all(cpu=4) |  | Insufficient cpu
                    a cpu=3; pod p@a cpu=1 start(cpu=2) | cpu=2 |  | Insufficient cpu
                    """)
    void a_pod_asks_for_as_much_as_its_containers_together_need(
            String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
