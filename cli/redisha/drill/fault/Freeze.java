package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** A node that hangs is worse than one that is gone: connections to it stay open, and it wakes up as it was. */
final class Freeze implements Fault {

    @Override
    public String name() {
        return "freeze";
    }

    @Override
    public String description() {
        return "The master's processes are stopped where they are, and go on, still master, after a replica took over.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.silence(timers, load);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.failover(timers).plus(Limits.TILT);
    }

    @Override
    public Duration hold(Timers timers) {
        return Duration.ofSeconds(3);
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        scene.strikes(master, "its processes are stopped");
        scene.mending(master, "its processes go on", () -> scene.stage().thaw(master));
        scene.stage().freeze(master);
    }
}
