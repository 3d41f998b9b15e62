package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;

/** One way in which a release is broken. A fault keeps nothing between two runs. */
public interface Fault {

    /** As on the command line: {@code quorum-loss}. */
    String name();

    /** One sentence: what is broken, and what must not come of it. */
    String description();

    /** What tells apart the forms that a fault takes in turn, a few words; empty when each run is like the other. */
    default String form(int run) {
        return "";
    }

    /** The same of a run that is over, which may be older than some forms are. */
    default String form(Timeline timeline) {
        return form(timeline.setting().run());
    }

    /** {@code fast-restart, without data}: runs of one title can be compared. */
    default String title(String form) {
        return form.isEmpty() ? name() : name() + ", " + form;
    }

    /** What may come of it at worst, unless the user says otherwise. */
    default Budget budget(String form, Timers timers, LoadPlan load) {
        return promises(form, timers, load)
                .with(new Promise.RecoversWithin(limit(timers).toMillis()));
    }

    /** What one form of it promises, without the limit; most forms differ only in what is done. */
    default Budget promises(String form, Timers timers, LoadPlan load) {
        return promises(timers, load);
    }

    /** That without the limit, which holds for every fault. */
    Budget promises(Timers timers, LoadPlan load);

    /** From the first blow until the release is whole again; a run that takes longer has failed. */
    Duration limit(Timers timers);

    /** Without what it could not strike. */
    default List<Need> needs() {
        return List.of();
    }

    /** By ordinal, the addresses that announce Services have to have; the others have any. */
    default Map<Integer, String> announceAddresses() {
        return Map.of();
    }

    /** Brings the release into the state in which this fault hurts most, before there is any load. */
    default void prepare(Scene scene) {}

    /** The members and proxies that a cut will part from all others; clients of their own write on that side. */
    default Set<Pod> minority(Scene scene) {
        return Set.of();
    }

    /** Breaks the release, and says to the scene how each thing that does not heal by itself is mended. */
    void strike(Scene scene);

    /** Whether writes may be refused until the fault is mended, as nobody can know who the master is. */
    default boolean refusesWrites(int run) {
        return false;
    }

    /** How long the fault is left as it is after writes flow again, or are refused, until it is mended. */
    default Duration hold(Timers timers) {
        return Duration.ofSeconds(1);
    }
}
