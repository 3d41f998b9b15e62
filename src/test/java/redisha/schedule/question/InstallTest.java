package redisha.schedule.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.schedule.Notation;
import redisha.schedule.ReleaseNotation;
import redisha.schedule.filter.Placement;

class InstallTest {

    /** Columns: cluster, release, verdict, numbers of each workload (needs/eligible/fits/spare), where its pods are. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a; b; c | set r replicas(3) away(app=r, host) | FITS | 3/3/3/0 | a: r-0, b: r-1, c: r-2
                    a; b; c; d | set r replicas(3) away(app=r, host) | FITS | 3/4/3/1 | a: r-0, b: r-1, c: r-2
                    a; b | set r replicas(3) away(app=r, host) | DOES_NOT_FIT | 3/2/2/0 | a: r-0, b: r-1
                    a; b | set r replicas(3) | FITS | 3/2/3/2 | a: r-0 r-2, b: r-1
                    a taint(k:NoSchedule); b; c | set r replicas(3) away(app=r, host) | DOES_NOT_FIT | 3/2/2/0 | b: r-0, c: r-1
                    a taint(k:NoSchedule); b; c | set r replicas(3) away(app=r, host) tolerates(k) | FITS | 3/3/3/0 | a: r-0, b: r-1, c: r-2
                    a cordoned; b; c | set r replicas(2) away(app=r, host) | FITS | 2/2/2/0 | b: r-0, c: r-1
                    a zone=1; b zone=1; c zone=2 | set r replicas(2) away(app=r, zone) | FITS | 2/3/2/0 | a: r-0, c: r-1
                    a zone=1; b zone=1; c zone=2 | set r replicas(2) | FITS | 2/3/2/3 | a: r-0, c: r-1
                    a zone=1; b zone=2 | set r replicas(4) spread(app=r, zone) | FITS | 4/2/4/2 | a: r-0 r-2, b: r-1 r-3
                    a zone=1 cpu=1; b zone=2 | set r replicas(4) cpu=1 spread(app=r, zone) | DOES_NOT_FIT | 4/2/3/0 | a: r-1, b: r-0 r-2
                    a cpu=2; b cpu=1 | set r replicas(3) cpu=1 | FITS | 3/2/3/0 | a: r-0 r-2, b: r-1
                    a cpu=2; b cpu=1; pod o@a cpu=1 | set r replicas(3) cpu=1 | DOES_NOT_FIT | 3/2/2/0 | a: r-1, b: r-0
                    a; b; c | set r replicas(3) away(app=r, host); deploy p replicas(3) away(app=p, host) | FITS | 3/3/3/0, 3/3/3/0 | a: r-0 p-2, b: p-0 r-1, c: p-1 r-2
                    a; b; c | set r replicas(2) parallel away(app=r, host); deploy p replicas(1) near(app=r, host) | FITS | 2/3/2/1, 1/3/1/2 | a: r-0 p-0, b: r-1
                    a | set r replicas(0) | FITS | 0/1/0/1 |
                    a; pod r-0@a app=r cpu=4; pod o@a cpu=1 | set r replicas(1) cpu=3 | FITS | 1/1/1/0 | a: r-0
                    """)
    void a_release_is_placed_pod_by_pod(
            String cluster, String release, Verdict verdict, String numbers, String picture) {
        Capacity capacity = capacity(cluster, release);
        Install install = capacity.install();

        assertThat(install.verdict()).isEqualTo(verdict);
        assertThat(install.workloads().stream()
                        .map(line -> line.needs() + "/" + line.eligible() + "/" + line.fits() + "/" + line.spare())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(numbers);
        assertThat(ReleaseNotation.picture(capacity.picture())).isEqualTo(Objects.toString(picture, ""));
    }

    /** Columns: cluster, release, the sentence of each pod that has no node, the pods that are never made. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b | set r replicas(3) away(app=r, host) | r-2: 0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules. |
                    a; b taint(node-role.kubernetes.io/control-plane:NoSchedule) | set r replicas(4) away(app=r, host) | r-1: 0/2 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }. | r-2 r-3
                    a | set r replicas(3) away(app=r, host) parallel | r-1: 0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules.; r-2: 0/1 nodes are available: 1 node(s) didn't match pod anti-affinity rules. |
                    a cpu=1 memory=1Gi | set r replicas(2) cpu=2 memory=2Gi | r-0: 0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory. | r-1
                    a; quota q hard(pods=1) | set r replicas(3) | r-1: pods "r-1" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1 | r-2
                    a; quota q hard(requests.cpu=3) used(requests.cpu=1) | set r replicas(2) cpu=1500m | r-1: pods "r-1" is forbidden: exceeded quota: q, requested: requests.cpu=1500m, used: requests.cpu=2500m, limited: requests.cpu=3 |
                    a; quota q hard(requests.cpu=3) | set r replicas(1) | r-0: pods "r-0" is forbidden: failed quota: q: must specify requests.cpu |
                    a; quota q hard(limits.memory=1Gi) | set r replicas(1) limit(memory=2Gi) | r-0: pods "r-0" is forbidden: exceeded quota: q, requested: limits.memory=2147483648, used: limits.memory=0, limited: limits.memory=1073741824 |
                    a; quota q hard(cpu=1) hard(pods=9) | set r replicas(1) cpu=2 | r-0: pods "r-0" is forbidden: exceeded quota: q, requested: cpu=2, used: cpu=0, limited: cpu=1 |
                    a; quota q hard(requests.example.com/gpu=1) | set r replicas(1) | |
                    a; quota q in=other hard(pods=1) | set r replicas(3) | |
                    a; quota q hard(pods=1) scope(Terminating) | set r replicas(3) | |
                    a; quota q hard(pods=1) scope(NotTerminating) | set r replicas(2) | r-1: pods "r-1" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1 |
                    a; quota q hard(persistentvolumeclaims=1); class s waits | set r replicas(2) claims(s) | r-1: pods "r-1" is forbidden: exceeded quota: q, requested: persistentvolumeclaims=1, used: persistentvolumeclaims=1, limited: persistentvolumeclaims=1 |
                    a; quota q hard(requests.storage=1Gi); class s waits; claim data-r-0 class=s | set r replicas(2) claims(s) | |
                    a | set r replicas(2) claims(s) | r-0: 0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. | r-1
                    a zone=1; b zone=2; class s waits only(zone=1) | set r replicas(2) claims(s) away(app=r, host) | r-1: 0/2 nodes are available: 1 node(s) didn't find available persistent volumes to bind, 1 node(s) didn't match pod anti-affinity rules. |
                    a; b; class s static waits; volume v class=s on(host In a) | set r replicas(2) claims(s) | r-1: 0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind. |
                    a; b; claim data-r-0 class=s volume=v; volume v on(host In b) class=s; class s waits; pod o@b cpu=4 | set r replicas(1) claims(s) cpu=1 | r-0: 0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had volume node affinity conflict. |
                    unknown PODS | set r replicas(1) | r-0: no nodes available to schedule pods |
                    """)
    void a_pod_without_a_node_says_why_in_the_words_of_the_cluster(
            String cluster, String release, String sentences, String waiting) {
        Install install = capacity(cluster, release).install();

        assertThat(install.placements().stream()
                        .filter(placement -> !placement.isPlaced())
                        .map(placement -> name(placement.pod()) + ": " + placement.sentence())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(Objects.toString(sentences, ""));
        assertThat(install.waiting().stream().map(InstallTest::name).collect(Collectors.joining(" ")))
                .isEqualTo(Objects.toString(waiting, ""));
    }

    /** Columns: cluster, release, the distribution that is there though one pod after the other misses it. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a cpu=3; b cpu=2 | deploy p replicas(1) cpu=2; deploy q replicas(1) cpu=3 | p-0 on b, q-0 on a
                    a x=1; b | deploy p replicas(1) away(app In p q, host); deploy q replicas(1) select(x=1) | p-0 on b, q-0 on a
                    a port=1; b | deploy p replicas(1) port(80); deploy q replicas(1) port(80) select(port=1) | p-0 on b, q-0 on a
                    a; b; class s static waits; volume v class=s on(host In a) | deploy p replicas(1) away(app=r, host); set r replicas(1) claims(s) | p-0 on b, r-0 on a
                    """)
    void where_another_distribution_fits_it_depends_on_luck(String cluster, String release, String distribution) {
        Capacity capacity = capacity(cluster, release);
        Install install = capacity.install();

        assertThat(install.verdict()).isEqualTo(Verdict.LUCK);
        assertThat(Capacity.withoutLuck(Notation.cluster(cluster), ReleaseNotation.release(release))
                        .install()
                        .verdict())
                .isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(install.placements()).anyMatch(placement -> !placement.isPlaced());
        assertThat(install.otherwise().stream()
                        .map(placement -> name(placement.pod()) + " on " + placement.node())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(distribution);
        assertThat(capacity.picture().values().stream().flatMap(pods -> pods.stream()))
                .hasSameSizeAs(install.otherwise());
    }

    @Test
    void a_node_that_will_not_do_says_why_even_when_another_one_takes_the_pod() {
        Placement placement = capacity("a taint(k:NoSchedule); b", "set r replicas(1)")
                .install()
                .placements()
                .get(0);

        assertThat(placement.node()).isEqualTo("b");
        assertThat(placement.refusals()).containsOnlyKeys("a");
    }

    static Capacity capacity(String cluster, String release) {
        return new Capacity(Notation.cluster(cluster), ReleaseNotation.release(release));
    }

    static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
