package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** What an operator's wrong command, or a restart with a stale configuration, leads to. */
final class TwoMasters implements Fault {
    /** Sentinel takes some 8 s to correct it. */
    static final int TIMES = 3;

    /** Proxies look once a second, and believe what they saw twice. */
    static final Duration BETWEEN = Duration.ofMillis(2500);

    @Override
    public String name() {
        return "two-masters";
    }

    @Override
    public String description() {
        return "A replica is told to be a master beside the true one: no new connection may get through to it.";
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
        Pod master = scene.master();
        Pod replica = scene.replicas().get(0);
        scene.strikes(replica, "it is told to be a master too");
        scene.order(replica, "REPLICAOF", "NO", "ONE");
        for (int i = 0; i < TIMES; i++) {
            scene.pass(BETWEEN);
            disconnect(scene, master);
        }
    }

    /** A connection that stays proves nothing: only one that is made anew has to be led to somebody. */
    static void disconnect(Scene scene, Pod master) {
        scene.order(master, "CLIENT", "KILL", "TYPE", "normal");
    }
}
