package redisha.drill.stage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one thread on which the stage decides, with its clock, and others on which it waits. What is decided needs no locks,
 * and with a simulated clock no time.
 */
interface Loop extends AutoCloseable {

    /** Milliseconds since any moment; they only go forward. */
    long now();

    /** Does something on the loop's thread, after what it was given before. */
    void soon(Runnable what);

    /** Does something on the loop's thread after so many milliseconds. */
    void after(long millis, Runnable what);

    /** Has another thread find something out, however long that takes; then goes on with it on the loop's thread. */
    <T> void find(Supplier<T> slow, Consumer<T> then);

    /**
     * Waits, on a thread other than the loop's, for something that the loop brings about.
     *
     * @param start begins it, on the loop's thread
     */
    <T> T await(Supplier<CompletableFuture<T>> start);

    /** Asks for something that is known on the loop's thread. */
    default <T> T ask(Supplier<T> question) {
        return await(() -> CompletableFuture.completedFuture(question.get()));
    }

    @Override
    void close();
}
