package redisha.drill.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Named threads that work until they are interrupted. */
final class Workers implements AutoCloseable {
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile Throwable failure;

    void start(String name, Runnable work) {
        Thread thread = new Thread(work, "drill " + name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, what) -> failure = what);
        threads.add(thread);
        thread.start();
    }

    /**
     * Interrupts all, and returns when all have ended.
     *
     * @throws IllegalStateException when one had ended by an exception
     */
    @Override
    public void close() {
        // One that is ending may just have started another.
        while (!threads.isEmpty()) {
            List<Thread> ending = List.copyOf(threads);
            ending.forEach(Thread::interrupt);
            ending.forEach(Workers::join);
            threads.removeAll(ending);
        }
        if (failure != null) {
            throw new IllegalStateException("a client of the drill failed", failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
