package redisha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** What picocli runs; the answer of {@code call} is the exit code. */
interface Command extends Callable<Integer> {

    /** What there is to say and to give; asked for once. */
    CommandSpec spec();
}
