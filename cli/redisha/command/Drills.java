package redisha.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import redisha.drill.Keepsake;
import redisha.drill.Outside;
import redisha.drill.Plan;
import redisha.drill.Played;
import redisha.drill.Timelines;
import redisha.drill.Turn;
import redisha.drill.fault.Choice;
import redisha.drill.fault.Fault;
import redisha.drill.release.Release;
import redisha.drill.stage.Programs;
import redisha.drill.stage.Requirements;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.finding.UserError;
import redisha.manifest.Manifests;
import redisha.report.drill.Trial;

/** Drills several releases, one after the other, and gathers what comes of it. */
final class Drills {
    private static final double SECOND = 1000;

    private final Outside outside;
    private final Programs programs;
    private final BudgetOptions budgets;
    private final Keepsake keepsake;
    private final Optional<Timelines> timelines;
    private final Consumer<String> progress;
    private final List<Trial> trials = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** @param timelines has those of earlier runs, which are not made again, and takes those of the others */
    Drills(
            Outside outside,
            Programs programs,
            BudgetOptions budgets,
            Keepsake keepsake,
            Optional<Timelines> timelines,
            Consumer<String> progress) {
        this.outside = outside;
        this.programs = programs;
        this.budgets = budgets;
        this.keepsake = keepsake;
        this.timelines = timelines;
        this.progress = progress;
    }

    /**
     * Drills all of them.
     *
     * @return 0, or the exit code of a release that could not be drilled to the end
     */
    int play(List<Subject> subjects, Choice choice, int runs, long seed, LoadPlan load) {
        keepsake.check();
        timelines.ifPresent(Timelines::check);
        List<Plan> plans = new ArrayList<>();
        boolean proxies = false;
        for (Subject subject : subjects) {
            Release release = Release.read(new Manifests(subject.manifests()), seed);
            proxies |= release.proxies().isPresent();
            notes.addAll(release.notes());
            List<Turn> turns = turns(choice.on(release, notes::add), runs);
            plans.add(new Plan(subject.title(), subject.manifests(), turns, seed, load));
        }
        Requirements.check(programs, proxies);
        for (Plan plan : plans) {
            progress.accept(plan.subject() + ", seed " + seed);
            int exitCode = play(plan);
            if (exitCode != ExitCode.FINE) {
                return exitCode;
            }
        }
        return ExitCode.FINE;
    }

    /** Only the turns that were not taken before; what came of all stands in the order of the plan. */
    private int play(Plan plan) {
        int before = trials.size();
        List<Turn> left = new ArrayList<>();
        for (Turn turn : plan.turns()) {
            timelines
                    .flatMap(kept -> kept.find(plan, turn))
                    .ifPresentOrElse(timeline -> trials.add(budgets.trial(timeline)), () -> left.add(turn));
        }
        int exitCode = outside.play(plan.with(left), this::judge);
        trials.subList(before, trials.size())
                .sort(Comparator.comparingInt(trial -> plan.turns().indexOf(turn(trial.timeline()))));
        return exitCode;
    }

    private static Turn turn(Timeline timeline) {
        return new Turn(timeline.setting().scenario(), timeline.setting().run());
    }

    List<Trial> trials() {
        return trials;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private static List<Turn> turns(List<Fault> faults, int runs) {
        return faults.stream()
                .flatMap(fault -> IntStream.rangeClosed(1, runs).mapToObj(run -> new Turn(fault.name(), run)))
                .toList();
    }

    private void judge(Played played) {
        timelines.ifPresent(folder -> played.timeline().ifPresent(folder::keep));
        Optional<Trial> trial = played.timeline().map(budgets::trial);
        trial.ifPresent(judged -> {
            trials.add(judged);
            progress.accept(summary(judged));
        });
        if (!trial.map(Trial::kept).orElse(false)) {
            notes.add(kept(played));
        }
    }

    /** What was seen is told even when a disk is full by now. */
    private String kept(Played played) {
        try {
            return "Logs and timeline of a failed run are in " + keepsake.keep(played) + ".";
        } catch (UserError lost) {
            return "Logs and timeline of a failed run could not be kept: " + lost.getMessage() + ".";
        }
    }

    private static String summary(Trial trial) {
        Setting setting = trial.timeline().setting();
        return "%s, run %d: %s; writes paused for %.2f s, %d lost"
                .formatted(
                        setting.scenario(),
                        setting.run(),
                        trial.kept() ? "kept" : "broken",
                        trial.outcome().outage() / SECOND,
                        trial.outcome().proxy().lost());
    }
}
