package redisha.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.drill.Inside;
import redisha.drill.stage.LifeLine;
import redisha.drill.stage.Programs;
import redisha.finding.UserError;

/** What {@code redisha drill} starts inside namespaces; nobody else has reason to. */
@Command(name = DrillInside.NAME, optionListHeading = "%nOptions:%n")
final class DrillInside implements Callable<Integer> {
    static final String NAME = "drill-inside";

    /** With what a line on standard error begins that tells of progress; the others tell what went wrong. */
    static final String UNDER_WAY = "> ";

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Option(names = "--programs", paramLabel = "PATH", description = "As for 'redisha drill'.")
    private List<Path> places = new ArrayList<>();

    @Override
    public Integer call() {
        String plan = plan();
        Programs programs = Programs.find(places, redisha.machine().searchPath());
        new Inside(programs, redisha.machine().nanos(), this::tell).play(plan, redisha.out());
        return ExitCode.FINE;
    }

    private void tell(String underWay) {
        spec.commandLine().getErr().println(UNDER_WAY + underWay);
    }

    private String plan() {
        try {
            return LifeLine.hold(redisha.in());
        } catch (IOException e) {
            throw new UserError("there is no plan on standard input", "Run 'redisha drill', which starts this.");
        }
    }
}
