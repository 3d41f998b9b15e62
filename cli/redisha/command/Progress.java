package redisha.command;

import java.io.PrintWriter;
import java.util.Objects;

/** How far long work has come: one line on a terminal, written again and again and gone at the end; elsewhere nothing. */
final class Progress {
    private static final String LINE_ANEW = "\r\033[K";

    private final PrintWriter err;
    private final boolean terminal;

    Progress(PrintWriter err, boolean terminal) {
        this.err = Objects.requireNonNull(err, "err");
        this.terminal = terminal;
    }

    void tell(String line) {
        if (terminal) {
            err.print(LINE_ANEW + line);
            err.flush();
        }
    }

    /** Makes room for other lines. */
    void end() {
        if (terminal) {
            err.print(LINE_ANEW);
            err.flush();
        }
    }
}
