package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AwaitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now;
    private int looks;
    private final Await await = new Await(() -> now, passing -> now += passing);

    @Test
    void a_hope_that_has_come_true_is_not_waited_for() {
        await.until("well", SECOND, () -> "");

        assertThat(now).isZero();
    }

    @Test
    void it_looks_every_20_ms_until_nothing_is_wanting() {
        await.until("the third look", SECOND, () -> ++looks < 3 ? "look " + looks : "");

        assertThat(looks).isEqualTo(3);
        assertThat(now).isEqualTo(40_000_000);
    }

    @Test
    void it_looks_as_often_as_asked() {
        await.every(Duration.ofMillis(250)).until("the third look", SECOND, () -> ++looks < 3 ? "look " + looks : "");

        assertThat(now).isEqualTo(500_000_000);
    }

    @Test
    void waiting_in_vain_says_what_was_hoped_for_and_what_was_seen_last() {
        assertThatThrownBy(() -> await.every(Duration.ofMillis(300))
                        .until("every Sentinel lists both replicas", SECOND, () -> "look " + ++looks))
                .isInstanceOfSatisfying(Await.InVain.class, e -> {
                    assertThat(e.hope()).isEqualTo("every Sentinel lists both replicas");
                    assertThat(e.seen()).isEqualTo("look 5");
                })
                .hasMessage("waited 1 s until every Sentinel lists both replicas; saw: look 5");
        assertThat(now).as("the last look is at the limit").isEqualTo(SECOND.toNanos());
    }

    @Test
    void a_hope_that_comes_true_at_the_limit_has_come_true() {
        assertThatCode(() -> await.until("a second", SECOND, () -> now < SECOND.toNanos() ? "too early" : ""))
                .doesNotThrowAnyException();
    }

    @Test
    void time_passes_until_a_moment_but_never_back_to_one() {
        await.passUntil(5);
        await.passUntil(3);
        await.pass(Duration.ofNanos(10));

        assertThat(now).isEqualTo(15);
    }

    @Test
    void an_interrupted_thread_waits_no_more_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Await(System::nanoTime).pass(SECOND)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
