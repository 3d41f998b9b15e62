package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import redisha.drill.Jitter;
import redisha.drill.Keepsake;
import redisha.drill.Outlook;
import redisha.drill.Outside;
import redisha.drill.Timelines;
import redisha.drill.fault.Choice;
import redisha.drill.stage.Programs;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.TimelineText;
import redisha.finding.UserError;
import redisha.report.drill.DrillReport;
import redisha.report.drill.ScenarioList;

/** {@code redisha drill}: break a release that runs on this machine, and see how it gets over it. */
final class RunDrill implements Command {

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private List<String> scenarios = new ArrayList<>();
    private boolean list;
    private int runs;
    private Long seed;
    private final LoadOptions load = new LoadOptions();
    private final BudgetOptions budgets = new BudgetOptions();
    private final DrillOptions reporting = new DrillOptions();
    private List<Path> judged = new ArrayList<>();
    private Optional<Path> timelines = Optional.empty();
    private Path folder;
    private List<Path> places = new ArrayList<>();
    private final SubjectOptions subjects = new SubjectOptions();

    RunDrill(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha drill -f values.yaml",
                        "  redisha drill --scenario all --runs 5 -o text -o json=drill.json -o html=drill.html",
                        "  helm template cache dandydev/redis-ha --set haproxy.enabled=true | redisha drill --manifests -",
                        "  redisha drill --compare old.yaml new.yaml --scenario planned,crash --runs 5",
                        "  redisha drill --judge redisha-drill/crash-recommended-run-1/timeline.json",
                        "",
                        "Starts real redis-server, redis-sentinel and haproxy processes as the manifests have them, in namespaces that"
                                + " leave nothing behind; needs no root and no cluster. Exit code 1 when a run broke a promise of its"
                                + " scenario, 2 when it could not be run.",
                        "",
                        "Local programs stand in for images. User ids, securityContext and resources (requests, limits) are not"
                                + " honoured. What each scenario promises, its budget, is told by --list.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        spec.addOption(many(String.class, given -> scenarios = given, "--scenario")
                .paramLabel("NAME")
                .splitRegex(",")
                .defaultValue("crash,planned,freeze")
                .description("Faults, or 'all'; may be repeated. Default: ${DEFAULT-VALUE}.")
                .build());
        spec.addOption(flag(given -> list = given, "--list")
                .description("List the scenarios with what each promises of the release, and do nothing else.")
                .build());
        spec.addOption(one(Integer.class, given -> runs = given, "--runs")
                .paramLabel("NUMBER")
                .defaultValue("1")
                .description("How often each scenario is run. Default: ${DEFAULT-VALUE}.")
                .build());
        spec.addOption(one(Long.class, given -> seed = given, "--seed")
                .paramLabel("NUMBER")
                .description("Decides when exactly faults strike. Default: another one each time; the report tells it.")
                .build());
        load.addTo(spec);
        budgets.addTo(spec);
        reporting.addTo(spec);
        spec.addOption(many(Path.class, given -> judged = given, "--judge")
                .paramLabel("FILE")
                .arity("1..*")
                .description("Judge timelines that were kept instead of drilling; may be repeated.")
                .build());
        spec.addOption(one(Path.class, given -> timelines = Optional.of(given), "--timelines")
                .paramLabel("FOLDER")
                .description(
                        "Keep the timeline of every run here, and do not repeat a run whose timeline is here already.")
                .build());
        spec.addOption(one(Path.class, given -> folder = given, "--keep")
                .paramLabel("FOLDER")
                .defaultValue("redisha-drill")
                .description("Where logs and timelines of failed runs are kept. Default: ${DEFAULT-VALUE}.")
                .build());
        spec.addOption(many(Path.class, given -> places = given, "--programs")
                .paramLabel("PATH")
                .description("A folder with programs, or a program, before those of PATH; may be repeated.")
                .build());
        subjects.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        reporting.check();
        subjects.check();
        budgets.check();
        Choice choice = Choice.of(scenarios);
        if (list) {
            LoadPlan plan = load.plan();
            subjects.subjects(redisha.in()).forEach(subject -> spec.commandLine()
                    .getOut()
                    .print(ScenarioList.write(subject.title(), Outlook.of(subject.manifests(), plan))));
            return ExitCode.FINE;
        }
        return judged.isEmpty() ? drilled(choice) : rejudged();
    }

    private int rejudged() {
        return reporting.tell(new DrillReport(
                judged.stream().map(TimelineText::read).map(budgets::trial).toList(), List.of()));
    }

    private int drilled(Choice choice) {
        LoadPlan plan = load.plan();
        if (runs < 1) {
            throw new UserError("--runs is at least 1", "Without a run there is nothing to tell.");
        }
        Progress progress = redisha.progress();
        Programs programs = Programs.find(places, redisha.machine().searchPath());
        Drills drills = new Drills(
                new Outside(programs, Main.class.getName(), inside(), line -> hear(line, progress)),
                programs,
                budgets,
                new Keepsake(folder),
                timelines.map(Timelines::new),
                progress::tell);
        int exitCode = drills.play(subjects.subjects(redisha.in()), choice, runs, seed(), plan);
        progress.end();
        if (drills.trials().isEmpty()) {
            drills.notes().forEach(spec.commandLine().getErr()::println);
            return exitCode;
        }
        return Math.max(exitCode, reporting.tell(new DrillReport(drills.trials(), drills.notes())));
    }

    private void hear(String line, Progress progress) {
        if (line.startsWith(DrillInside.UNDER_WAY)) {
            progress.tell(line.substring(DrillInside.UNDER_WAY.length()));
            return;
        }
        progress.end();
        spec.commandLine().getErr().println(line);
    }

    private List<String> inside() {
        return Stream.concat(
                        Stream.of(DrillInside.NAME),
                        places.stream().flatMap(place -> Stream.of("--programs", place.toString())))
                .toList();
    }

    private long seed() {
        return seed == null ? Jitter.from(redisha.machine().nanos().getAsLong()).seed() : seed;
    }
}
