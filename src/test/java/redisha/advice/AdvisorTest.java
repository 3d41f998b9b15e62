package redisha.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.report.Advice;
import redisha.report.Question;
import redisha.schedule.Cluster;
import redisha.schedule.Notation;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Verdict;

class AdvisorTest {
    private static final String SURGE = "--set haproxy.deploymentStrategy.rollingUpdate.maxSurge=0"
            + " --set haproxy.deploymentStrategy.rollingUpdate.maxUnavailable=1";

    /** Columns: nodes, profile and what is set, what is required, all the offers in their order. */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a; b; c | recommended | install | nothing
                    a; b | redis-ha | install | add 1 node like a, --set hardAntiAffinity=false, --set replicas=1
                    a | redis-ha replicas=5 | install | add 4 nodes like a, --set hardAntiAffinity=false, --set replicas=1
                    a; b; c | redis-ha replicas=5 | install | add 2 nodes like a, --set hardAntiAffinity=false, --set replicas=3
                    a; b | recommended | install | add 1 node like a, --set hardAntiAffinity=false --set haproxy.hardAntiAffinity=false, --set hardAntiAffinity=false --set haproxy.replicas=2
                    a; b; c | redis-ha haproxy.enabled=true | install | add 1 node like a, SURGE, --set haproxy.hardAntiAffinity=false, --set haproxy.replicas=2
                    a; b; c cordoned | redis-ha | install | add 1 node like a, --set hardAntiAffinity=false, --set replicas=1
                    a; b; c taint(k=v:NoSchedule) | redis-ha | install | add 1 node like a, --set 'tolerations[0].key=k;tolerations[0].operator=Exists;tolerations[0].effect=NoSchedule', --set hardAntiAffinity=false, --set replicas=1
                    a; b; c taint(node.kubernetes.io/not-ready:NoSchedule) | redis-ha | install | add 1 node like a, --set hardAntiAffinity=false, --set replicas=1
                    a zone=x; b zone=x; c zone=y | redis-ha topologyKey=topology.kubernetes.io/zone | install | add 1 node like a in another zone, --set topologyKey=kubernetes.io/hostname, --set hardAntiAffinity=false, --set replicas=1
                    a; b; c memory=1Gi | redis-ha redis.resources.requests.memory=2Gi | install | add 1 node like a, --set redis.resources.requests.memory=1Gi, --set hardAntiAffinity=false, --set replicas=1
                    a; b; c cpu=800m memory=1Gi | redis-ha redis.resources.requests.memory=2Gi redis.resources.requests.cpu=1 | install | add 1 node like a, --set redis.resources.requests.cpu=600m --set redis.resources.requests.memory=1Gi, --set hardAntiAffinity=false, --set replicas=1
                    a zone=x; b zone=x; c zone=y | redis-ha | install,survive | add 1 node like a in another zone
                    a; b; c | redis-ha podDisruptionBudget.minAvailable=3 | rollout | --set podDisruptionBudget.minAvailable=null --set podDisruptionBudget.maxUnavailable=1
                    """)
    void the_smallest_changes_are_offered(String nodes, String values, String required, String offers) {
        List<String> words = List.of(values.split(" "));
        Trial trial = Trials.of(nodes(nodes), words.get(0), words.subList(1, words.size()));

        assertThat(String.join(", ", changes(trial, required)).replace(SURGE, "SURGE"))
                .isEqualTo(offers.replace(';', ',').replace("nothing", ""));
    }

    @Test
    void the_toleration_goes_behind_those_that_are_there() {
        Trial trial = Trials.of(
                nodes("a; b; c taint(k:NoExecute)"),
                "redis-ha",
                List.of("tolerations[0].key=other", "tolerations[0].operator=Exists"));

        assertThat(changes(trial, "install"))
                .contains(
                        "--set 'tolerations[1].key=k,tolerations[1].operator=Exists,tolerations[1].effect=NoExecute'");
    }

    @Test
    void without_values_only_nodes_are_offered() {
        Trial full = Trials.of(nodes("a; b"), "recommended", List.of());
        Trial trial = new Trial(full.cluster(), full.release(), Optional.empty());

        assertThat(changes(trial, "install")).containsExactly("add 1 node like a");
    }

    @Test
    void nothing_is_offered_where_nothing_helps() {
        Trial trial = Trials.of(nodes("a; b; c"), "redis-ha", List.of("nodeSelector.disk=ssd"));

        assertThat(changes(trial, "install")).isEmpty();
    }

    @Test
    void an_offer_tells_what_it_leads_to_and_what_it_costs() {
        Trial trial = Trials.of(nodes("a; b"), "redis-ha", List.of());

        assertThat(advice(trial, "install"))
                .contains(new Advice(
                        "--set hardAntiAffinity=false",
                        "Redis pods may share a node: its loss may take the majority",
                        Verdict.FITS,
                        Verdict.FITS,
                        Verdict.DOES_NOT_FIT));
    }

    /** Nothing but nodes is known, as with {@code --nodes}. */
    private static Cluster nodes(String text) {
        return Cluster.of(Notation.cluster(text).nodes());
    }

    private static List<String> changes(Trial trial, String required) {
        return advice(trial, required).stream().map(Advice::change).toList();
    }

    private static List<Advice> advice(Trial trial, String required) {
        Set<Question> questions = Arrays.stream(required.split(","))
                .map(Question::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
        return new Advisor(trial, new Capacity(trial.cluster(), trial.release())).advice(questions);
    }
}
