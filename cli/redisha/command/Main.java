package redisha.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import redisha.finding.UserError;

/** The program as a function, and the only class that touches {@code System}. */
public final class Main {
    /** Set by the launcher, which can tell whether standard error is a terminal. */
    private static final String TERMINAL = "redisha.terminal";

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
        long start = System.nanoTime();
        LongSupplier millis = () -> (System.nanoTime() - start) / 1_000_000;
        System.exit(run(System.in, out, err, Ansi.AUTO, millis, Boolean.getBoolean(TERMINAL), args));
    }

    /**
     * Runs one command line without colours and without a clock.
     *
     * @param out receives UTF-8
     * @param err receives UTF-8
     * @return the exit code: 0 fine, 1 findings, 2 the user must change something first, 3 a bug of redisha
     */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return run(in, out, err, Ansi.OFF, () -> -1, false, args);
    }

    static int run(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Ansi colours,
            LongSupplier millis,
            boolean terminal,
            String... args) {
        PrintWriter output = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        Mishaps mishaps = new Mishaps(errors);
        int exitCode;
        try {
            Machine machine = new Machine(System::nanoTime, searchPath(), terminal);
            CommandLine program = new CommandLine(new Redisha(in, out, millis, machine).spec());
            Verb.register(program, args);
            exitCode = program.setOut(output)
                    .setErr(errors)
                    .setUsageHelpWidth(100)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                    .setParameterExceptionHandler(mishaps)
                    .setExecutionExceptionHandler(mishaps)
                    .execute(args);
        } catch (OutOfMemoryError e) {
            exitCode = mishaps.report(tooMuch());
        } catch (RuntimeException | Error bug) {
            exitCode = mishaps.report(bug);
        }
        boolean lost = output.checkError();
        errors.flush();
        return lost ? mishaps.report(lostOutput()) : exitCode;
    }

    private static String searchPath() {
        return Objects.requireNonNullElse(System.getenv("PATH"), "");
    }

    private static UserError tooMuch() {
        return new UserError(
                "the input does not fit into memory",
                "Give it in several runs, or more memory to Java: REDISHA_JAVA_OPTS=-Xmx4g redisha ...");
    }

    private static UserError lostOutput() {
        return new UserError("the output could not be written to its end", "Look whether its disk is full.");
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(new Pipe(stream)), false, StandardCharsets.UTF_8);
    }
}
