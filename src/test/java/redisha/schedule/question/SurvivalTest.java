package redisha.schedule.question;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.schedule.question.InstallTest.capacity;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.schedule.ReleaseNotation;
import redisha.schedule.filter.Placement;

class SurvivalTest {
    private static final String REDIS = "set r replicas(3) sentinel away(app=r, host)";

    /** Columns: cluster, release, the losses that are not survived. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a; b; c | set r replicas(3) sentinel away(app=r, host) |
                    a; b | set r replicas(2) sentinel away(app=r, host) | NODE_LOST a, NODE_DRAINED a, NODE_LOST b, NODE_DRAINED b
                    a; b | set r replicas(3) sentinel | NODE_LOST a
                    a | set r replicas(3) sentinel | NODE_LOST a, NODE_DRAINED a
                    a; b; c | set r replicas(3) sentinel away(app=r, host); deploy p replicas(1) haproxy | NODE_LOST b, NODE_DRAINED b
                    a; b; c | set r replicas(3) sentinel away(app=r, host); deploy p replicas(2) haproxy away(app=p, host) |
                    a; b; c | deploy w replicas(1) |
                    a zone=1; b zone=2; c zone=3 | set r replicas(3) sentinel away(app=r, host) |
                    a zone=1; b zone=1; c zone=2 | set r replicas(3) sentinel away(app=r, host) | PLACE_LOST topology.kubernetes.io/zone=1
                    a zone=1; b zone=1; c zone=1 | set r replicas(3) sentinel away(app=r, host) |
                    a rack=1; b rack=1; c rack=2 | set r replicas(3) sentinel away(app=r, host) spread(app=r, rack, maxSkew=9) | PLACE_LOST rack=1
                    a region=1; b region=1; c region=2 | set r replicas(3) sentinel away(app=r, host) | PLACE_LOST topology.kubernetes.io/region=1
                    a; b; c | set r replicas(3) sentinel away(app=r, host); budget r maxUnavailable(0) | NODE_DRAINED a, NODE_DRAINED b, NODE_DRAINED c
                    a; b; c | set r replicas(3) sentinel away(app=r, host); budget r maxUnavailable(1) |
                    """)
    void a_majority_and_a_proxy_must_be_left(String cluster, String release, String fatal) {
        Survival survival = capacity(cluster, release).survival();

        assertThat(survival.losses().stream()
                        .filter(loss -> loss.verdict() == Verdict.DOES_NOT_FIT)
                        .map(loss -> loss.kind() + " " + loss.what())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(Objects.toString(fatal, ""));
        assertThat(survival.verdict()).isEqualTo(fatal == null ? Verdict.FITS : Verdict.DOES_NOT_FIT);
    }

    /** Columns: cluster, release, where the pods of the lost node a go. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; c | set r replicas(3) sentinel away(app=r, host) | default/r-0 stays Pending: 0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.
                    a; b; c; d | set r replicas(3) sentinel away(app=r, host) | d
                    a zone=1; b zone=2; c zone=3; d zone=1; class s waits | set r replicas(3) sentinel claims(s) away(app=r, host) | d
                    a zone=1; b zone=2; c zone=3; d zone=2; class s waits | set r replicas(3) sentinel claims(s) away(app=r, host) | default/r-0 stays Pending, as its volume cannot follow: 0/3 nodes are available: 3 node(s) had volume node affinity conflict.
                    a zone=1; b zone=2; c zone=3; d zone=2; class s waits | set r replicas(3) sentinel claims(s) mode(ReadWriteMany) away(app=r, host) | d
                    a; b; class s waits local | set r replicas(1) claims(s) | default/r-0 stays Pending, as its volume cannot follow: 0/1 nodes are available: 1 node(s) had volume node affinity conflict.
                    a; b; c; d; class s static waits; volume v class=s on(host In a); volume w class=s on(host In b); volume x class=s on(host In c) | set r replicas(3) sentinel claims(s) | default/r-0 stays Pending, as its volume cannot follow: 0/3 nodes are available: 3 node(s) had volume node affinity conflict.
                    a cpu=4; b cpu=4; c cpu=4; pod o@b cpu=2; pod p@c cpu=2; pod q@a cpu=1 | set r replicas(1) cpu=3 | default/r-0 stays Pending: 0/2 nodes are available: 2 Insufficient cpu.
                    """)
    void the_pods_go_elsewhere_or_wait(String cluster, String release, String outcome) {
        Loss loss = capacity(cluster, release).lost("a");

        assertThat(loss.recovers() ? loss.moved().get(0).node() : String.join(" ", loss.reasons()))
                .isEqualTo(outcome);
    }

    @Test
    void a_drain_waits_for_the_budget_after_the_first_pod_that_finds_no_node() {
        String release = "set r replicas(2) sentinel node(x Exists); budget r minAvailable(1)";

        Loss loss = capacity("a x=1; b", release).drained("a");

        assertThat(loss.moved()).extracting(Placement::isPlaced).containsExactly(false);
        assertThat(loss.reasons())
                .contains("r-1 cannot be evicted: Cannot evict pod as it would violate the pod's disruption budget r.");
    }

    @Test
    void a_pod_under_two_budgets_cannot_be_evicted_at_all() {
        Loss loss = capacity(
                        "a; b", REDIS.replace("3", "2") + "; budget r maxUnavailable(1); budget r maxUnavailable(1)")
                .drained("a");

        assertThat(loss.reasons().get(0))
                .isEqualTo("r-0 cannot be evicted: This pod has more than one PodDisruptionBudget, which the eviction"
                        + " subresource does not support.");
    }

    @Test
    void a_drained_node_still_counts_as_a_node_that_refuses() {
        assertThat(capacity("a; b; c", REDIS).drained("a").moved().get(0).sentence())
                .isEqualTo("0/3 nodes are available: 1 node(s) were unschedulable, 2 node(s) didn't match pod"
                        + " anti-affinity rules.");
    }

    @Test
    void a_place_is_lost_with_all_its_nodes() {
        Loss loss = capacity("a zone=1; b zone=1; c zone=2; d zone=2; e zone=2", REDIS)
                .without("topology.kubernetes.io/zone", "1");

        assertThat(loss.moved())
                .extracting(Placement::node)
                .doesNotContain("a", "b")
                .doesNotContain("");
        assertThat(loss.standings())
                .containsExactly(new Loss.Standing(
                        "StatefulSet/default/r", loss.standings().get(0).left(), 3, 2));
    }

    @Test
    void one_place_for_everything_is_told_and_not_asked() {
        assertThat(capacity("a zone=1; b zone=1", "deploy w replicas(1)")
                        .survival()
                        .notes())
                .containsExactly("all nodes have topology.kubernetes.io/zone=1");
    }

    @Test
    void what_does_not_run_survives_nothing() {
        Survival survival = capacity("a cordoned", REDIS).survival();

        assertThat(survival.losses()).isEmpty();
        assertThat(survival.verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(survival.notes())
                .containsExactly("0 of 3 pods of StatefulSet/default/r run before any loss, and 2 must");
    }

    @Test
    void asking_changes_nothing() {
        Capacity capacity = capacity("a zone=1; b zone=2; c zone=3; d zone=3", REDIS + "; budget r maxUnavailable(1)");
        String before = ReleaseNotation.picture(capacity.picture());

        Survival first = capacity.survival();

        assertThat(ReleaseNotation.picture(capacity.picture())).isEqualTo(before);
        assertThat(capacity.survival()).isEqualTo(first);
    }
}
