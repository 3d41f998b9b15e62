package redisha.drill.stage;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A loop whose time passes when a test says so. */
final class SimulatedLoop implements Loop {
    private record Task(long at, long number, Runnable what) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private long now;
    private long number;
    private long cost;

    @Override
    public long now() {
        return now;
    }

    @Override
    public void soon(Runnable what) {
        after(0, what);
    }

    @Override
    public void after(long millis, Runnable what) {
        tasks.add(new Task(now + millis, number++, what));
    }

    /** What is being found out takes so many milliseconds. */
    void takes(long millis) {
        cost = millis;
    }

    @Override
    public <T> void find(Supplier<T> slow, Consumer<T> then) {
        cost = 0;
        T found = slow.get();
        after(cost, () -> then.accept(found));
    }

    @Override
    public <T> T await(Supplier<CompletableFuture<T>> start) {
        CompletableFuture<T> done = start.get();
        while (!done.isDone()) {
            if (tasks.isEmpty()) {
                throw new AssertionError("nothing is left to happen, and it is not done");
            }
            step();
        }
        return done.join();
    }

    private void step() {
        Task next = tasks.remove();
        now = next.at();
        next.what().run();
    }

    /** Lets everything happen up to this moment. */
    void runTo(long millis) {
        while (!tasks.isEmpty() && tasks.peek().at() <= millis) {
            step();
        }
        now = millis;
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
