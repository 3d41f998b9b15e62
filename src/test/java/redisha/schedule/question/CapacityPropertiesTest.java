package redisha.schedule.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redisha.schedule.ReleaseNotation;
import redisha.schedule.filter.Placement;

/** What holds in a thousand clusters of chance; the seed is the number of the case. */
class CapacityPropertiesTest {
    private static final int CASES = 1000;

    @Test
    void no_placement_breaks_a_rule_or_takes_more_than_there_is() {
        int placed = 0;
        for (RandomCluster cluster : clusters()) {
            Referee referee = new Referee(cluster);
            List<Placement> distribution = distribution(install(cluster));
            distribution.forEach(placement -> referee.comes(InstallTest.name(placement.pod()), placement.node()));
            placed += distribution.size();

            assertThat(referee.fouls()).as(cluster.toString()).isEmpty();
        }
        assertThat(placed).as("the clusters are not all full").isGreaterThan(CASES);
    }

    @Test
    void a_pod_is_refused_by_a_node_only_where_a_rule_would_be_broken() {
        int refused = 0;
        for (RandomCluster cluster : clusters()) {
            Install install = install(cluster);
            Referee referee = new Referee(cluster);
            for (Placement placement : install.placements()) {
                for (String node : placement.refusals().keySet()) {
                    Referee other = referee.copy();
                    other.comes(InstallTest.name(placement.pod()), node);
                    assertThat(other.fouls())
                            .as("%s: %s on %s", cluster, placement.pod(), node)
                            .isNotEmpty();
                    refused++;
                }
                if (placement.isPlaced()) {
                    referee.comes(InstallTest.name(placement.pod()), placement.node());
                }
            }
        }
        assertThat(refused).isGreaterThan(CASES);
    }

    @Test
    void the_answer_is_no_only_where_every_distribution_breaks_a_rule() {
        int refused = 0;
        for (RandomCluster cluster : clusters().subList(0, 400)) {
            if (!install(cluster).verdict().isPossible()) {
                assertThat(distributable(cluster, turns(cluster), new Referee(cluster)))
                        .as(cluster.toString())
                        .isFalse();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void one_more_empty_node_in_a_place_that_is_there_never_takes_the_room_away() {
        int asked = 0;
        for (RandomCluster cluster : clusters()) {
            if (cluster.largeCopy() != null
                    && cluster.spreadsOverZonesAlone()
                    && install(cluster).verdict().isPossible()) {
                assertThat(install(cluster.plus(cluster.largeCopy())).verdict().isPossible())
                        .as(cluster.toString())
                        .isTrue();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(CASES / 4);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        for (RandomCluster cluster : clusters()) {
            Capacity capacity = capacity(cluster);
            Survival survival = capacity.survival();
            Rollout rollout = capacity.rollout();

            assertThat(capacity(cluster).install()).isEqualTo(capacity.install());
            assertThat(capacity(cluster).rollout()).as(cluster.toString()).isEqualTo(rollout);
            assertThat(capacity.survival()).as(cluster.toString()).isEqualTo(survival);
            assertThat(capacity(cluster).survival()).isEqualTo(survival);
        }
    }

    /** The names of the pods in the order in which they come. */
    private static List<String> turns(RandomCluster cluster) {
        return Turn.of(ReleaseNotation.release(cluster.release())).stream()
                .map(turn -> turn.wanted().pod().name())
                .toList();
    }

    private static boolean distributable(RandomCluster cluster, List<String> pods, Referee referee) {
        if (!referee.fouls().isEmpty() || pods.isEmpty()) {
            return referee.fouls().isEmpty();
        }
        return cluster.nodes().stream().anyMatch(node -> {
            Referee next = referee.copy();
            next.comes(pods.get(0), node.name());
            return distributable(cluster, pods.subList(1, pods.size()), next);
        });
    }

    private static List<RandomCluster> clusters() {
        return IntStream.range(0, CASES).mapToObj(RandomCluster::of).toList();
    }

    private static Capacity capacity(RandomCluster cluster) {
        return InstallTest.capacity(cluster.cluster(), cluster.release());
    }

    private static Install install(RandomCluster cluster) {
        return capacity(cluster).install();
    }

    private static List<Placement> distribution(Install install) {
        Stream<Placement> placements =
                (install.otherwise().isEmpty() ? install.placements() : install.otherwise()).stream();
        return placements.filter(Placement::isPlaced).toList();
    }
}
