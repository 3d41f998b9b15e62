package redisha.drill.stage;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The only place where programs are started: by argument lists, so that nothing is quoted for a shell, and with an
 * environment that is given whole, so that nothing of the user's leaks in.
 */
final class Processes {
    /** What a program's end leaves in its pipe is read in this time, unless a child of it keeps the pipe open. */
    private static final Duration REST = Duration.ofMillis(200);

    private static final File NOTHING = new File("/dev/null");

    private static final Executor READERS = Executors.newCachedThreadPool(Processes::daemon);

    private Processes() {}

    /** Starts a program with nothing to read; its errors go where its output goes. */
    static Process start(List<String> command, Map<String, String> environment) {
        return start(builder(command, environment).redirectErrorStream(true).redirectInput(Redirect.from(NOTHING)));
    }

    /** Starts a program whose input, output and errors are pipes of ours. */
    static Process startWithPipes(List<String> command, Map<String, String> environment) {
        return start(builder(command, environment));
    }

    /** Runs a program that reads a text to its end, and no longer than the limit. */
    static Runtime.Ran run(List<String> command, Map<String, String> environment, String input, Duration limit) {
        Process process = start(builder(command, environment).redirectErrorStream(true));
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading all; its exit code says more.
        }
        return result(process, limit);
    }

    /** Waits for the end of a process that {@link #start(List, Map)} started; after the limit it is killed with all that it started. */
    static Runtime.Ran result(Process process, Duration limit) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CompletableFuture<Void> read = inBackground(() -> copy(process.getInputStream(), output));
        boolean ended = await(process.onExit(), limit);
        if (!ended) {
            kill(process);
        }
        await(read, REST);
        OptionalInt code = ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        return new Runtime.Ran(code, output.toString(StandardCharsets.UTF_8));
    }

    /** Closes what a process reads from. */
    static void letGo(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Nobody reads it any more, which is as good.
        }
    }

    /** Children first found, then all killed, as a killed parent's children are nobody's. */
    static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        Stream.concat(Stream.of(process.toHandle()), children.stream()).forEach(ProcessHandle::destroyForcibly);
    }

    /** Copies until the end of the stream; a stream that breaks off has ended. */
    static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, READERS);
    }

    /** Whether it came to an end in time. */
    static boolean await(CompletableFuture<?> end, Duration limit) {
        try {
            end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends this program on the spot: no hooks, no buffers. */
    static void halt(int code) {
        java.lang.Runtime.getRuntime().halt(code);
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "drill-reader");
        thread.setDaemon(true);
        return thread;
    }
}
