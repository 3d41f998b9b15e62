package redisha.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redisha.report.Advice;
import redisha.report.Question;
import redisha.schedule.Cluster;
import redisha.schedule.Notation;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Verdict;

/** What holds for every offer, in clusters of chance; the seed is the number of the case. */
class AdvicePropertiesTest {
    private static final int CASES = 80;

    @Test
    void an_offer_that_is_followed_leads_to_the_answers_that_it_promises() {
        int followed = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case each = Case.of(new Random(seed));
            for (Advice advice : each.advice()) {
                Applied applied = Applied.to(each.cluster(), each.sets(), advice.change());
                Trial then = Trials.of(applied.cluster(), each.profile(), applied.sets());
                Capacity capacity = new Capacity(then.cluster(), then.release());

                String name = seed + " " + each + ": " + advice.change();
                assertThat(capacity.install().verdict()).as(name).isEqualTo(advice.install());
                assertThat(capacity.rollout().verdict()).as(name).isEqualTo(advice.rollout());
                assertThat(capacity.survival().verdict()).as(name).isEqualTo(advice.survival());
                assertThat(each.required()).as(name).allMatch(question -> verdict(advice, question) == Verdict.FITS);
                followed++;
            }
        }
        assertThat(followed).as("offers were made").isGreaterThan(CASES);
    }

    private static Verdict verdict(Advice advice, Question question) {
        return switch (question) {
            case install -> advice.install();
            case rollout -> advice.rollout();
            case survive -> advice.survival();
        };
    }

    /** A cluster, a release and what is asked. */
    private record Case(Cluster cluster, String profile, List<String> sets, Set<Question> required) {

        static Case of(Random random) {
            Cluster cluster = Cluster.of(Notation.cluster(IntStream.range(0, 1 + random.nextInt(4))
                            .mapToObj(index -> node(index, random))
                            .collect(Collectors.joining("; ")))
                    .nodes());
            List<String> sets = new ArrayList<>();
            sets.add("haproxy.enabled=" + random.nextBoolean());
            sets.add("replicas=" + (random.nextInt(4) == 0 ? 5 : 3));
            if (random.nextInt(3) == 0) {
                sets.add("redis.resources.requests.memory=" + (1 + random.nextInt(8)) + "Gi");
            }
            if (random.nextInt(3) == 0) {
                sets.add("haproxy.resources.limits.cpu=" + (1 + random.nextInt(12)) * 100 + "m");
            }
            if (random.nextInt(4) == 0) {
                sets.add("hardAntiAffinity=false");
            }
            if (random.nextInt(4) == 0) {
                sets.add("haproxy.tolerations[0].operator=Exists");
            }
            Set<Question> required =
                    random.nextInt(3) == 0 ? EnumSet.allOf(Question.class) : EnumSet.of(Question.install);
            return new Case(cluster, random.nextBoolean() ? "recommended" : "redis-ha", sets, required);
        }

        private static String node(int index, Random random) {
            return "n" + index + " zone=z" + random.nextInt(3) + " cpu=" + (1 + random.nextInt(4)) + " memory="
                    + (1 + random.nextInt(8)) + "Gi" + (random.nextInt(4) == 0 ? " taint(k=v:NoSchedule)" : "")
                    + (random.nextInt(8) == 0 ? " cordoned" : "");
        }

        List<Advice> advice() {
            Trial trial = Trials.of(cluster, profile, sets);
            return new Advisor(trial, new Capacity(trial.cluster(), trial.release())).advice(required);
        }

        @Override
        public String toString() {
            return profile + " " + sets + " " + required + " on "
                    + cluster.nodes().stream()
                            .map(node -> node.name() + node.labels() + node.taints())
                            .toList();
        }
    }
}
