package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** What an operator's wrong command, or a restart with a stale configuration, leads to. */
final class TwoMasters implements Fault {

    @Override
    public String name() {
        return "two-masters";
    }

    @Override
    public String description() {
        return "A replica is told to be a master beside the true one: no client may get through to it.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.unnoticed();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.WATCHDOG;
    }

    @Override
    public void strike(Scene scene) {
        Pod replica = scene.replicas().get(0);
        scene.strikes(replica, "it is told to be a master too");
        scene.redis(replica, "REPLICAOF", "NO", "ONE");
    }
}
