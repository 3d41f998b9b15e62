package redisha.command;

import static redisha.command.Takes.many;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.drill.Inside;
import redisha.drill.stage.LifeLine;
import redisha.drill.stage.Programs;
import redisha.finding.UserError;

/** What {@code redisha drill} starts inside namespaces; nobody else has reason to. */
final class DrillInside implements Command {
    static final String NAME = "drill-inside";

    /** With what a line on standard error begins that tells of progress; the others tell what went wrong. */
    static final String UNDER_WAY = "> ";

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private List<Path> places = new ArrayList<>();

    DrillInside(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage().optionListHeading("%nOptions:%n");
        spec.addOption(many(Path.class, given -> places = given, "--programs")
                .paramLabel("PATH")
                .description("As for 'redisha drill'.")
                .build());
        return spec;
    }

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
