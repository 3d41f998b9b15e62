package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** What a failover is for. */
final class Crash implements Fault {

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public String description() {
        return "The master's node is lost: its processes are killed, and nothing restarts them before a replica took over.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.crash(timers, load);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.failover(timers);
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        scene.strikes(master, "its node is lost");
        scene.mending(master, "its node is back", () -> scene.stage().recover(master));
        scene.stage().lose(master);
    }
}
