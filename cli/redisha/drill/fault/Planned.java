package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** What happens at every drained node. */
final class Planned implements Fault {

    @Override
    public String name() {
        return "planned";
    }

    @Override
    public String description() {
        return "The master's pod is deleted: it hands over before it ends, and a new pod takes its place.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.handOver();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD;
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        scene.strikes(master, "its pod is deleted");
        scene.stage().delete(master);
    }
}
