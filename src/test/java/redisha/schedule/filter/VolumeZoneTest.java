package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes that carry the label of a zone. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class VolumeZoneTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a zone=z1; b zone=z2; claim c volume=v; volume v label(zone=z1) | claim(c) | a | had no available volume zone
                    a zone=z1; b zone=z2; c zone=z3; claim c volume=v; volume v label(zone=z1__z2) | claim(c) | a b | had no available volume zone
                    a region=r1; b region=r2; claim c volume=v; volume v label(region=r2) | claim(c) | b | had no available volume zone
                    a zone=z1 region=r1; b zone=z1 region=r2; claim c volume=v; volume v label(zone=z1) label(region=r2) | claim(c) | b | had no available volume zone
                    a; claim c volume=v; volume v label(zone=z1) | claim(c) |  | had no available volume zone
                    a; claim c volume=v; volume v label(x=1) | claim(c) | a |
                    a failure-domain.beta.kubernetes.io/zone=z1; b; claim c volume=v; volume v label(failure-domain.beta.kubernetes.io/zone=z1) | claim(c) | a | had no available volume zone
                    """)
    void a_volume_of_a_zone_goes_with_nodes_of_the_zone(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
