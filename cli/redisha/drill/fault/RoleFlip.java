package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** All members follow each other: Redis answers, so that Sentinel is slow to take it for down. */
final class RoleFlip implements Fault {

    @Override
    public String name() {
        return "role-flip";
    }

    @Override
    public String description() {
        return "The master is told to follow a replica, so that nobody is master: the release has to recover by itself.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.served(timers.downAfter() + Limits.DOUBT.toMillis() + 10_000, 0);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.WATCHDOG.plus(Limits.failover(timers));
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        Pod replica = scene.replicas().get(0);
        String address = replica.announceAddress().orElse(replica.address());
        scene.strikes(master, "it is told to follow " + replica.name());
        scene.order(master, "REPLICAOF", address, Integer.toString(replica.redisPort()));
    }
}
