package redisha.drill.stage;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A loop in real time. */
final class ThreadLoop implements Loop {
    private static final long NANOS = 1_000_000;

    private final LongSupplier nanos;
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor loop = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "stage"));
    private volatile Throwable failure;
    private final ExecutorService others = Executors.newCachedThreadPool(task -> daemon(task, "stage-waits"));

    /** @param nanos a clock that only goes forward */
    ThreadLoop(LongSupplier nanos) {
        this.nanos = nanos;
        loop.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public long now() {
        return nanos.getAsLong() / NANOS;
    }

    @Override
    public void soon(Runnable what) {
        after(0, what);
    }

    @Override
    public void after(long millis, Runnable what) {
        try {
            loop.schedule(() -> guarded(what), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nothing is decided any more.
        }
    }

    /** What goes wrong on a thread of the loop reaches those who wait for it, now or later. */
    private void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error e) {
            failure = e;
            waiting.forEach(done -> done.completeExceptionally(e));
        }
    }

    @Override
    public <T> void find(Supplier<T> slow, Consumer<T> then) {
        try {
            others.execute(() -> guarded(() -> {
                T found = slow.get();
                soon(() -> then.accept(found));
            }));
        } catch (RejectedExecutionException closed) {
            // Nobody wants to know any more.
        }
    }

    @Override
    public <T> T await(Supplier<CompletableFuture<T>> start) {
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(done);
        soon(() -> start.get().thenAccept(done::complete));
        if (failure != null) {
            done.completeExceptionally(failure);
        }
        try {
            return done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the stage has failed", e.getCause());
        } finally {
            waiting.remove(done);
        }
    }

    @Override
    public void close() {
        loop.shutdownNow();
        others.shutdownNow();
        waiting.forEach(done -> done.completeExceptionally(new IllegalStateException("the stage is closed")));
    }
}
