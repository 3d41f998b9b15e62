package redisha.schedule.question;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.schedule.question.InstallTest.capacity;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.schedule.Notation;
import redisha.schedule.ReleaseNotation;

class RolloutTest {
    private static final String PROXIES = "deploy p replicas(3) away(app=p, host)";
    private static final String DEADLOCK =
            "deadlock: a new pod must run before an old one may go (maxSurge 1, maxUnavailable 0), and there is no node"
                    + " for it";

    /** Columns: nodes, Deployment, surge/unavailable as they are resolved, how many new pods find a node. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a; b; c | deploy p replicas(3) away(app=p, host) | 1/0 | 0
                    a; b; c; d | deploy p replicas(3) away(app=p, host) | 1/0 | 3
                    a; b; c; d | deploy p replicas(4) away(app=p, host) | 1/1 | 4
                    a; b; c | deploy p replicas(3) away(app=p, host) surge(0) unavailable(1) | 0/1 | 3
                    a; b; c | deploy p replicas(3) away(app=p, host) surge(0) unavailable(25%) | 0/1 | 3
                    a; b; c | deploy p replicas(3) away(app=p, host) surge(0) unavailable(0) | 0/1 | 3
                    a; b; c | deploy p replicas(3) away(app=p, host) surge(34%) unavailable(0) | 2/0 | 0
                    a; b; c | deploy p replicas(3) away(app=p, host) surge(0) unavailable(100%) | 0/3 | 3
                    a; b; c | deploy p replicas(3) away(app=p, host) recreate | 0/3 | 3
                    a; b; c | deploy p replicas(3) away(app=p, host, keys=hash) | 1/0 | 3
                    a; b; c | deploy p replicas(3) | 1/0 | 3
                    a cpu=1; b cpu=1 | deploy p replicas(2) cpu=1 | 1/0 | 0
                    a cpu=1; b cpu=1 | deploy p replicas(2) cpu=1 surge(1) unavailable(1) | 1/1 | 2
                    a cpu=2; b cpu=1 | deploy p replicas(2) cpu=1 | 1/0 | 2
                    a; quota q hard(pods=3) | deploy p replicas(3) | 1/0 | 0
                    a; quota q hard(pods=4) | deploy p replicas(3) | 1/0 | 3
                    a | deploy p replicas(0) | 0/1 | 0
                    """)
    void a_deployment_moves_as_far_as_surge_and_nodes_go(String nodes, String deployment, String resolved, int moved) {
        Capacity capacity = capacity(nodes, deployment);
        String before = ReleaseNotation.picture(capacity.picture());
        Rollout.Step step = capacity.rollout().workloads().get(0);

        int wanted = capacity.install().workloads().get(0).needs();
        assertThat(step.surge() + "/" + step.unavailable()).isEqualTo(resolved);
        assertThat(step.moved()).hasSize(moved);
        assertThat(step.verdict()).isEqualTo(moved == wanted ? Verdict.FITS : Verdict.DOES_NOT_FIT);
        assertThat(step.stuck() == null).isEqualTo(moved == wanted);
        assertThat(ReleaseNotation.picture(capacity.picture()))
                .as("the question changes nothing")
                .isEqualTo(before);
    }

    @Test
    void a_deadlock_says_which_two_numbers_make_it() {
        Rollout rollout = capacity("a; b; c", PROXIES).rollout();

        assertThat(rollout.verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(rollout.workloads().get(0).reasons()).containsExactly(DEADLOCK);
        assertThat(rollout.workloads().get(0).stuck().sentence())
                .isEqualTo("0/3 nodes are available: 3 node(s) didn't match pod anti-affinity rules.");
    }

    @Test
    void the_old_pods_that_run_now_repel_the_new_ones_when_only_the_new_ones_have_the_key() {
        String live = Stream.of("a", "b", "c")
                .map(node -> "; pod p-old-" + node + "@" + node + " app=p away(app=p, host)")
                .collect(Collectors.joining());

        Rollout rollout = capacity("a; b; c" + live, "deploy p replicas(3) away(app=p, host, keys=hash)")
                .rollout();

        assertThat(rollout.workloads().get(0).stuck().sentence())
                .isEqualTo("0/3 nodes are available: 3 node(s) didn't satisfy existing pods anti-affinity rules.");
    }

    @Test
    void a_cluster_that_does_not_know_the_key_drops_it() {
        Capacity capacity = new Capacity(
                Notation.cluster("a; b; c"),
                ReleaseNotation.olderRelease("deploy p replicas(3) away(app=p, host, keys=hash)"));

        assertThat(capacity.rollout().verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
    }

    /** Columns: cluster with the pods that run, StatefulSet, the pods that move in their order, why it ends. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; c | set r replicas(3) away(app=r, host) | r-2 r-1 r-0 |
                    a; b; c | set r replicas(3) partition(1) | r-2 r-1 |
                    a; b; c cordoned; pod r-0@a app=r; pod r-1@b app=r; pod r-2@c app=r | set r replicas(3) away(app=r, host) | | 0/3 nodes are available: 1 node(s) were unschedulable, 2 node(s) didn't match pod anti-affinity rules.
                    a; b; pod r-0@a app=r cpu=2; pod r-1@b app=r cpu=2 | set r replicas(2) cpu=3 away(app=r, host) | r-1 r-0 |
                    a; b; pod r-0@a app=r cpu=1; pod r-1@b app=r cpu=1; pod o@b cpu=2; pod q@a cpu=2 | set r replicas(2) cpu=3 | | no room
                    """)
    void a_stateful_set_deletes_before_it_makes(String cluster, String set, String moved, String stuck) {
        Rollout rollout = capacity(cluster, set).rollout();
        Rollout.Step step = rollout.workloads().get(0);

        assertThat(step.moved().stream()
                        .map(placement -> InstallTest.name(placement.pod()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(Objects.toString(moved, ""));
        if (stuck == null) {
            assertThat(step.stuck()).isNull();
        } else if (stuck.equals("no room")) {
            assertThat(step.stuck().sentence()).isEqualTo("0/2 nodes are available: 2 Insufficient cpu.");
        } else {
            assertThat(step.stuck().sentence()).isEqualTo(stuck);
        }
    }

    /** Columns: release, how many may go at a time, what is wrong. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set r replicas(3) sentinel; budget r maxUnavailable(1) | 1 |
                    set r replicas(3) sentinel; budget r minAvailable(2) | 1 |
                    set r replicas(3) sentinel; budget r minAvailable(50%) | 1 |
                    set r replicas(3) sentinel; budget r maxUnavailable(33%) | 1 |
                    set r replicas(3) sentinel; budget r minAvailable(3) | 0 | a drain never ends: none of its 3 pods may be evicted
                    set r replicas(3) sentinel; budget r minAvailable(100%) | 0 | a drain never ends: none of its 3 pods may be evicted
                    set r replicas(3) sentinel; budget r maxUnavailable(0) | 0 | a drain never ends: none of its 3 pods may be evicted
                    set r replicas(3) sentinel; budget r maxUnavailable(2) | 2 | a drain may take 2 of 3 Sentinels at a time, and 2 are a majority
                    set r replicas(5) sentinel; budget r maxUnavailable(2) | 2 |
                    set r replicas(3); budget r maxUnavailable(2) | 2 |
                    set r replicas(3) sentinel; budget other maxUnavailable(0) | 0 |
                    """)
    void a_budget_lets_a_drain_go_on_and_keeps_the_majority(String release, int allowed, String wrong) {
        Rollout.Guard guard = capacity("a; b; c", release).rollout().budgets().get(0);

        assertThat(guard.allowed()).isEqualTo(allowed);
        assertThat(String.join("; ", guard.reasons())).isEqualTo(Objects.toString(wrong, ""));
        assertThat(guard.verdict()).isEqualTo(wrong == null ? Verdict.FITS : Verdict.DOES_NOT_FIT);
    }

    @Test
    void what_is_not_installed_cannot_be_rolled_out() {
        Rollout rollout =
                capacity("a; b", "set r replicas(3) away(app=r, host)").rollout();

        assertThat(rollout.workloads().get(0).reasons()).containsExactly("2 of 3 pods run before the change");
    }
}
