package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes that are in use. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class VolumeRestrictionsTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; claim c volume=v; volume v; pod p@a claim(c) | claim(c) | a | Multi-Attach error for volume already used by pod(s) on another node
                    a; b; claim c volume=v mode=ReadWriteMany; volume v; pod p@a claim(c) | claim(c) | a b |
                    a; b; claim c volume=v mode=ReadOnlyMany; volume v; pod p@a claim(c) | claim(c) | a b |
                    a; b; claim c volume=v mode=ReadWriteOncePod; volume v; pod p@a claim(c) | claim(c) |  | unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod
                    a; b; claim c volume=v mode=ReadWriteOncePod; volume v | claim(c) | a b |
                    a; b; claim c volume=v mode=ReadWriteOncePod; volume v; pod p@a claim(c) succeeded | claim(c) | a b |
                    a; b; claim c volume=v mode=ReadWriteOncePod; volume v; claim d volume=w; volume w; pod p@a claim(c) | claim(d) | a b |
                    a; b; claim c volume=v; volume v; pod p@a claim(c) terminating | claim(c) | a | Multi-Attach error for volume already used by pod(s) on another node
                    """)
    void a_volume_in_use_is_not_mounted_again_where_it_may_not_be(
            String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
