package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import redisha.drill.timeline.Await;

class WorkersTest {
    private final Workers workers = new Workers();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Test
    void closing_ends_all_even_those_that_were_started_by_one_that_was_ending() {
        workers.start("one", () -> {
            rest();
            workers.start("two", () -> {
                rest();
                ended.add("two");
            });
            ended.add("one");
        });

        workers.close();

        assertThat(ended).containsExactlyInAnyOrder("one", "two");
        workers.close();
    }

    @Test
    void a_worker_that_failed_is_a_bug_that_is_told() throws InterruptedException {
        CountDownLatch failing = new CountDownLatch(1);
        workers.start("clumsy", () -> {
            failing.countDown();
            throw new IllegalArgumentException("oops");
        });
        failing.await();

        assertThatThrownBy(workers::close)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("oops");
    }

    private static void rest() {
        try {
            new Await(System::nanoTime).pass(Duration.ofMinutes(5));
        } catch (CancellationException e) {
            // Told to end.
        }
    }
}
