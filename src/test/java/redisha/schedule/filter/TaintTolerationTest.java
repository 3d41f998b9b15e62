package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taints and tolerations. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class TaintTolerationTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a taint(k=v:NoSchedule) |  |  | had untolerated taint {k: v}
                    a taint(k:NoSchedule) |  |  | had untolerated taint {k: }
                    a taint(k:NoExecute) |  |  | had untolerated taint {k: }
                    a taint(k:PreferNoSchedule) |  | a |
                    a taint(node-role.kubernetes.io/control-plane:NoSchedule) |  |  | had untolerated taint {node-role.kubernetes.io/control-plane: }
                    a taint(node.kubernetes.io/not-ready:NoSchedule) |  |  | had untolerated taint {node.kubernetes.io/not-ready: }
                    a taint(k=v:NoSchedule) | tolerates(k=v:NoSchedule) | a |
                    a taint(k=v:NoSchedule) | tolerates(k=v) | a |
                    a taint(k=v:NoSchedule) | tolerates(k) | a |
                    a taint(k=v:NoSchedule) | tolerates(k:NoSchedule) | a |
                    a taint(k=v:NoSchedule) | tolerates() | a |
                    a taint(k=v:NoSchedule) | tolerates(:NoSchedule) | a |
                    a taint(k=v:NoSchedule) | tolerates(k=w) |  | had untolerated taint {k: v}
                    a taint(k=v:NoSchedule) | tolerates(k=) |  | had untolerated taint {k: v}
                    a taint(k:NoSchedule) | tolerates(k=) | a |
                    a taint(k=v:NoSchedule) | tolerates(l) |  | had untolerated taint {k: v}
                    a taint(k=v:NoSchedule) | tolerates(k:NoExecute) |  | had untolerated taint {k: v}
                    a taint(k=v:NoExecute) | tolerates(k:NoSchedule) |  | had untolerated taint {k: v}
                    a taint(k=v:NoExecute) | tolerates(k:NoExecute) | a |
                    a taint(k=1:NoSchedule) taint(l=2:NoSchedule) | tolerates(k) |  | had untolerated taint {l: 2}
                    a taint(k=1:NoSchedule) taint(l=2:NoSchedule) |  |  | had untolerated taint {k: 1}
                    a taint(k=1:PreferNoSchedule) taint(l=2:NoSchedule) |  |  | had untolerated taint {l: 2}
                    a taint(k=1:NoSchedule) taint(l=2:NoExecute) | tolerates(k) tolerates(l) | a |
                    a taint(k=1:NoSchedule); b taint(k=2:NoSchedule); c |  | c | a: had untolerated taint {k: 1}, b: had untolerated taint {k: 2}
                    a taint(k=1:NoSchedule); b taint(k=2:NoSchedule) | tolerates(k=1) | a | had untolerated taint {k: 2}
                    """)
    void a_taint_bars_who_does_not_tolerate_it(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
