package redisha.drill;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import redisha.drill.fault.Faults;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.finding.UserError;

/** Breaks a release again and again, for as long as it gets over it. */
final class Drill {
    /** Init containers that wait for others, and slow probes, one member after another. */
    private static final Duration START = Duration.ofSeconds(300);

    /** A Sentinel that was in TILT, a replica that has to copy. */
    private static final Duration REST = Duration.ofSeconds(60);

    private final Company company;
    private final Recorder recorder;
    private final Await await;
    private final Consumer<String> progress;

    /** @param progress is told in a few words what is under way */
    Drill(Company company, Recorder recorder, Await await, Consumer<String> progress) {
        this.company = company;
        this.recorder = recorder;
        this.await = await;
        this.progress = progress;
    }

    /**
     * Takes turns until the release does not get over one; what is left is for another release.
     *
     * @param setting of a turn
     * @param each takes every timeline at once; one without {@link Event.Kind#HEALTHY} is the last
     * @throws UserError when the release does not become well by itself: nothing could be blamed on a fault
     */
    void play(List<Turn> turns, Function<Turn, Setting> setting, Consumer<Timeline> each) {
        start();
        boolean goesOn = true;
        for (int i = 0; goesOn && i < turns.size(); i++) {
            progress.accept(turns.get(i).toString());
            Timeline timeline = run(setting.apply(turns.get(i)));
            each.accept(timeline);
            goesOn = overcome(timeline) && (i == turns.size() - 1 || isWell());
        }
    }

    private void start() {
        progress.accept("starting the release");
        try {
            await.until("all is well", START, this::lackAtStart);
        } catch (Await.InVain inVain) {
            throw unwell("the release is not well " + START.toSeconds() + " s after its start: " + inVain.seen());
        }
    }

    /** Nothing is to be hoped for while a container cannot even start. */
    private String lackAtStart() {
        company.stage().crashLoop().ifPresent(loop -> {
            throw new UserError(
                    "the release does not start: " + loop,
                    "Mend its command, its script or its configuration; all it wrote is in its log.");
        });
        return company.lack().get();
    }

    private Timeline run(Setting setting) {
        try {
            return new Run(company, Faults.named(setting.scenario()), setting, recorder, await).timeline();
        } catch (Await.InVain inVain) {
            throw unwell(setting.scenario() + " was not tried: " + inVain.getMessage());
        }
    }

    private boolean isWell() {
        try {
            await.until("all is well", REST, company.lack());
            return true;
        } catch (Await.InVain inVain) {
            progress.accept("a new release is needed: " + inVain.seen());
            return false;
        }
    }

    private static boolean overcome(Timeline timeline) {
        return timeline.events().stream().anyMatch(event -> event.kind() == Event.Kind.HEALTHY);
    }

    private static UserError unwell(String problem) {
        return new UserError(
                problem, "Only a release that is well can be drilled; the logs of its containers tell more.");
    }
}
