package redisha.command;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import redisha.finding.UserError;
import redisha.values.ReleaseFiles;

/**
 * Work on many releases, side by side on the processors there are. What comes of it is handed on in the order of the
 * releases, and only a few are under way or waiting at a time, so that memory does not grow with their number. A release
 * that cannot be worked on is told and hides no other.
 */
final class Fleet {
    private static final int PROCESSORS = ForkJoinPool.getCommonPoolParallelism() + 1;

    /** Enough that nobody waits for a slow one, few enough for a small heap. */
    private static final int UNDER_WAY = 4 * PROCESSORS;

    private final List<ReleaseFiles> releases;
    private final PrintWriter err;
    private final Progress progress;

    Fleet(List<ReleaseFiles> releases, PrintWriter err, Progress progress) {
        this.releases = List.copyOf(releases);
        this.err = Objects.requireNonNull(err, "err");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Does the work.
     *
     * @param work must be safe for several threads
     * @param taking receives what comes of each release that could be worked on, on the thread of the caller, and answers
     *     with an exit code
     * @return the worst exit code
     */
    <T> int each(Function<ReleaseFiles, T> work, ToIntFunction<T> taking) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(PROCESSORS, releases.size()));
        try {
            return new Run<>(taking).through(workers, work);
        } finally {
            workers.shutdownNow();
            progress.end();
        }
    }

    /** What is under way, the earliest release first. */
    private final class Run<T> {
        private final Deque<Future<T>> underWay = new ArrayDeque<>();
        private final ToIntFunction<T> taking;
        private int done;
        private int exitCode = ExitCode.FINE;

        Run(ToIntFunction<T> taking) {
            this.taking = taking;
        }

        int through(ExecutorService workers, Function<ReleaseFiles, T> work) {
            for (ReleaseFiles release : releases) {
                if (underWay.size() == UNDER_WAY) {
                    take();
                }
                Callable<T> task = () -> placed(release, work);
                underWay.add(workers.submit(task));
            }
            while (!underWay.isEmpty()) {
                take();
            }
            return exitCode;
        }

        private void take() {
            Future<T> next = underWay.remove();
            progress.end();
            exitCode = Math.max(exitCode, taken(next));
            progress.tell(++done + " of " + releases.size() + " releases");
        }

        private int taken(Future<T> next) {
            try {
                return taking.applyAsInt(next.get());
            } catch (ExecutionException e) {
                return refused(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }

        private int refused(Throwable cause) {
            if (!(cause instanceof UserError error)) {
                throw new IllegalStateException(cause);
            }
            Mishaps.lines(error).forEach(err::println);
            return ExitCode.USER;
        }
    }

    /** A complaint that does not say where it comes from says which file it was. */
    private static <T> T placed(ReleaseFiles release, Function<ReleaseFiles, T> work) {
        try {
            return work.apply(release);
        } catch (UserError error) {
            String file = release.file().toString();
            throw !error.findings().isEmpty() || error.getMessage().contains(file)
                    ? error
                    : new UserError(file + ": " + error.getMessage(), error.hint());
        }
    }
}
