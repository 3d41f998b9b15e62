package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;

/** Without a majority nobody may say who the master is, so refusing is what is right. */
final class QuorumLoss implements Fault {

    @Override
    public String name() {
        return "quorum-loss";
    }

    @Override
    public String description() {
        return "All Sentinels but the master's are gone, then its node is lost: writes are refused, nobody becomes master.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budget.of(
                new Promise.WritesEndWithin(2000),
                new Promise.LosesAtMost(Budgets.inFlight(load)),
                new Promise.OneMasterBehindTheProxy());
    }

    @Override
    public Duration limit(Timers timers) {
        return hold(timers).plus(Limits.failover(timers)).plus(Limits.NEW_POD);
    }

    @Override
    public boolean refusesWrites(int run) {
        return true;
    }

    /** Longer than a failover would have taken. */
    @Override
    public Duration hold(Timers timers) {
        return Duration.ofMillis(timers.downAfter()).plusSeconds(10);
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        List<Pod> replicas = scene.replicas();
        for (Pod replica : replicas) {
            scene.strikes(replica, "its Sentinel is gone");
            scene.mending(replica, "its Sentinel is back", () -> scene.stage().resume(replica, Container.SENTINEL));
            scene.stage().halt(replica, Container.SENTINEL);
        }
        scene.strikes(master, "its node is lost");
        scene.mending(master, "its node is back", () -> scene.stage().recover(master));
        scene.stage().lose(master);
    }
}
