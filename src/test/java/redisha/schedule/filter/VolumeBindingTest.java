package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims and the volumes that they have or may get. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class VolumeBindingTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; claim c volume=v; volume v | claim(c) | a b |
                    a; b; claim c volume=v; volume v on(host In a) | claim(c) | a | had volume node affinity conflict
                    a zone=z1; b zone=z2; claim c volume=v; volume v on(zone In z2) | claim(c) | b | had volume node affinity conflict
                    a; claim c volume=v; volume v on(host In gone) | claim(c) |  | had volume node affinity conflict
                    a; b; claim c volume=v; volume v on(host In a); claim d volume=w; volume w on(host In b) | claim(c) claim(d) |  | had volume node affinity conflict
                    a; claim c volume=v | claim(c) |  | unavailable due to one or more pvc(s) bound to non-existent pv(s)
                    a; claim c volume=v; unknown VOLUMES | claim(c) | a |
                    a cpu=1; b; claim c volume=v; volume v on(host In a) | claim(c) cpu=2 |  | a: Insufficient cpu, b: had volume node affinity conflict
                    """)
    void a_bound_claim_goes_where_its_volume_is(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a | claim(c) |  | 0/1 nodes are available: persistentvolumeclaim "c" not found.
                    a; b | claim(c) |  | 0/2 nodes are available: persistentvolumeclaim "c" not found.
                    a; unknown CLAIMS | claim(c) | a |
                    a; claim c; class s default waits | claim(c) | a |
                    a; claim c class=s; class s waits | claim(c) | a |
                    a; claim c class=s; class s | claim(c) | a |
                    a; claim c | claim(c) |  | 0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.
                    a; claim c class=s | claim(c) |  | 0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.
                    a; claim c class=s; unknown STORAGE_CLASSES | claim(c) | a |
                    a; claim c class=none; class s default waits | claim(c) |  | 0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.
                    a zone=z1; b zone=z2; claim c class=s; class s waits only(zone=z1) | claim(c) | a | didn't find available persistent volumes to bind
                    a zone=z1; b zone=z2; c zone=z3; claim c class=s; class s waits only(zone=z1,z2) | claim(c) | a b | didn't find available persistent volumes to bind
                    a zone=z1; b; claim c class=s; class s waits only(zone=z1) only(host=b) | claim(c) | a b |
                    a; claim c class=s; class s static waits | claim(c) |  | didn't find available persistent volumes to bind
                    a; b; claim c class=s; class s static waits; volume v class=s on(host In a) | claim(c) | a | didn't find available persistent volumes to bind
                    a; claim c class=s; class s static waits; volume v class=t | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s size=2Gi; class s static waits; volume v class=s size=1Gi | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s size=2Gi; class s static waits; volume v class=s size=3Gi | claim(c) | a |
                    a; claim c class=s mode=ReadWriteMany; class s static waits; volume v class=s | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s; class s static waits; volume v class=s released | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s; class s static waits; volume v class=s for(other) | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s; class s static waits; volume v class=s for(c) | claim(c) | a |
                    a; claim c class=s select(x=1); class s static waits; volume v class=s | claim(c) |  | didn't find available persistent volumes to bind
                    a; claim c class=s select(x=1); class s static waits; volume v class=s label(x=1) | claim(c) | a |
                    a; claim c class=none; volume v | claim(c) | a |
                    a; b; claim c class=s; class s static; volume v class=s on(host In b) | claim(c) | b | didn't find available persistent volumes to bind
                    """)
    void an_unbound_claim_goes_where_it_can_get_a_volume(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
