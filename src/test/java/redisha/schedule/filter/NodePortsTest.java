package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports of the node. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class NodePortsTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; pod p@a port(80) | port(80) |  | didn't have free ports for the requested pod ports
                    a; b; pod p@a port(80) | port(80) | b | didn't have free ports for the requested pod ports
                    a; pod p@a port(80) | port(81) | a |
                    a; pod p@a port(80) |  | a |
                    a; pod p@a port(UDP:80) | port(80) | a |
                    a; pod p@a port(UDP:80) | port(UDP:80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(10.0.0.1:TCP:80) | port(10.0.0.2:TCP:80) | a |
                    a; pod p@a port(10.0.0.1:TCP:80) | port(10.0.0.1:TCP:80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(10.0.0.1:TCP:80) | port(80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(80) | port(10.0.0.1:TCP:80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(80) port(81) | port(82) port(81) |  | didn't have free ports for the requested pod ports
                    a; pod p@a hostNetwork port(80) | port(80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(80) | hostNetwork port(80) |  | didn't have free ports for the requested pod ports
                    a; pod p@a port(80) succeeded | port(80) | a |
                    a; pod p@a port(80) failed | port(80) | a |
                    a; pod p@a port(80) terminating | port(80) |  | didn't have free ports for the requested pod ports
                    a; pod p@gone port(80) | port(80) | a |
                    a; pod p port(80) | port(80) | a |
                    a; pod p@a in(other) port(80) | port(80) |  | didn't have free ports for the requested pod ports
                    """)
    void a_port_of_the_node_is_taken_once(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
