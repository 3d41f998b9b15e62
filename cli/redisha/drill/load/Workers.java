package redisha.drill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Named threads that work until they are interrupted. */
final class Workers implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private volatile Throwable failure;

    synchronized void start(String name, Runnable work) {
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
    public synchronized void close() {
        threads.forEach(Thread::interrupt);
        threads.forEach(Workers::join);
        threads.clear();
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
