package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatefulSetTest {
    private static final String READY_AFTER_TEN =
            """
            readinessProbe:
              exec: {command: [ready]}
              initialDelaySeconds: 10
            """;

    private static Rehearsal three(String policy) {
        return new Rehearsal(Sample.of(3, policy, READY_AFTER_TEN));
    }

    private static List<String> births(Rehearsal rehearsal) {
        return rehearsal.events().stream()
                .filter(line -> line.endsWith("/redis started") || line.endsWith("is deleted"))
                .toList();
    }

    @Test
    void ordered_pods_start_one_after_another_each_when_the_one_before_is_ready() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        assertThat(births(rehearsal))
                .containsExactly("0 r-0/redis started", "10000 r-1/redis started", "20000 r-2/redis started");
    }

    @Test
    void parallel_pods_start_together() {
        Rehearsal rehearsal = three("Parallel");
        rehearsal.loop.runTo(60_000);
        assertThat(births(rehearsal))
                .containsExactly("0 r-0/redis started", "0 r-1/redis started", "0 r-2/redis started");
    }

    @Test
    void a_roll_out_goes_from_the_highest_ordinal_and_waits_for_each_to_be_ready() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.rollOut();
        assertThat(births(rehearsal).subList(3, 9))
                .containsExactly(
                        "60000 r-2 is deleted",
                        "60000 r-2/redis started",
                        "70000 r-1 is deleted",
                        "70000 r-1/redis started",
                        "80000 r-0 is deleted",
                        "80000 r-0/redis started");
        assertThat(rehearsal.loop.now()).as("it returns when the last is ready").isEqualTo(90_000);
    }

    @Test
    void a_roll_out_waits_min_ready_seconds_more() {
        Rehearsal rehearsal = new Rehearsal(Sample.of(2, "Parallel", READY_AFTER_TEN)
                .replace("spec:\n  replicas", "spec:\n  minReadySeconds: 7\n  replicas"));
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.rollOut();
        assertThat(births(rehearsal))
                .endsWith(
                        "60000 r-1 is deleted",
                        "60000 r-1/redis started",
                        "77000 r-0 is deleted",
                        "77000 r-0/redis started");
        assertThat(rehearsal.loop.now()).isEqualTo(94_000);
    }

    @Test
    void fewer_members_lose_the_highest_ordinals_first() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.runtime.deaths.put("redis", 2000L);
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.scale(1);
        assertThat(births(rehearsal)).endsWith("60000 r-2 is deleted", "62000 r-1 is deleted");
        assertThat(rehearsal.stage.members()).extracting(Pod::name).containsExactly("r-0");
    }

    @Test
    void more_members_start_after_those_that_are_there() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.scale(5);
        assertThat(births(rehearsal)).endsWith("60000 r-3/redis started", "70000 r-4/redis started");
    }

    @Test
    void stopped_members_stay_away_and_start_one_after_another() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.stopMembers();
        rehearsal.loop.runTo(90_000);
        assertThat(rehearsal.stage.members()).isEmpty();
        rehearsal.stage.startMembers(List.of(0, 1, 2));
        rehearsal.loop.runTo(200_000);
        assertThat(births(rehearsal))
                .endsWith("90000 r-0/redis started", "100000 r-1/redis started", "110000 r-2/redis started");
    }

    @Test
    void in_another_order_they_come_back_as_after_a_power_cut() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.stopMembers();
        rehearsal.loop.runTo(90_000);
        rehearsal.stage.startMembers(List.of(2, 0, 1));
        rehearsal.loop.runTo(200_000);
        assertThat(births(rehearsal))
                .endsWith("90000 r-2/redis started", "93000 r-0/redis started", "96000 r-1/redis started");
    }

    @Test
    void while_one_member_is_not_ready_a_later_one_that_is_deleted_does_not_come_back() {
        Rehearsal rehearsal = three("OrderedReady");
        rehearsal.loop.runTo(60_000);
        rehearsal.stage.lose(rehearsal.member(0));
        rehearsal.stage.delete(rehearsal.member(2));
        rehearsal.loop.runTo(90_000);
        assertThat(rehearsal.stage.members()).extracting(Pod::name).containsExactly("r-0", "r-1");
        rehearsal.stage.recover(rehearsal.member(0));
        rehearsal.loop.runTo(120_000);
        assertThat(rehearsal.stage.members()).extracting(Pod::name).containsExactly("r-0", "r-1", "r-2");
    }
}
