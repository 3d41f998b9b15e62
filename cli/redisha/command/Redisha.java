package redisha.command;

import static redisha.command.Takes.flag;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The command without a verb; a verb reaches the standard streams through it. */
final class Redisha implements Command {

    private final InputStream in;
    private final PrintStream out;
    private final LongSupplier millis;
    private final Machine machine;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /**
     * @param millis how long this run has taken so far; negative when nobody is to know
     */
    Redisha(InputStream in, PrintStream out, LongSupplier millis, Machine machine) {
        this.in = Objects.requireNonNull(in, "in");
        this.out = Objects.requireNonNull(out, "out");
        this.millis = Objects.requireNonNull(millis, "millis");
        this.machine = Objects.requireNonNull(machine, "machine");
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .header("Highly available Redis on Kubernetes, from one small values file.")
                .synopsisSubcommandLabel("VERB")
                .commandListHeading("%nVerbs:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%n")
                .footer("Exit codes: 0 fine, 1 findings, 2 something to change first, 3 a bug of redisha.");
        spec.name("redisha").versionProvider(new Version());
        spec.addOption(flag(given -> {}, "-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Print this help.")
                .build());
        spec.addOption(flag(given -> {}, "-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        return spec;
    }

    InputStream in() {
        return in;
    }

    /** Standard output for bytes; text goes to the writer of the command line. */
    PrintStream out() {
        return out;
    }

    /** How far long work has come, for who watches. */
    Progress progress() {
        return new Progress(spec.commandLine().getErr(), machine.terminal());
    }

    long millis() {
        return millis.getAsLong();
    }

    Machine machine() {
        return machine;
    }

    /** Without a verb there is nothing to do; the verbs are what the user needs to see. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USER;
    }
}
