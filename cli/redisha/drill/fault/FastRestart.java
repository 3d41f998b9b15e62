package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/**
 * Sentinel notices nothing of a master that is back soon enough. What its disk held is older than what clients were
 * promised, and the replicas would throw away theirs to copy it.
 */
final class FastRestart implements Fault {

    @Override
    public String name() {
        return "fast-restart";
    }

    @Override
    public String description() {
        return "The master's Redis dies and is restarted at once, in odd runs with what its disk held, in even without data.";
    }

    @Override
    public String form(int run) {
        return hasData(run) ? "with data" : "without data";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.silence(timers, load);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.failover(timers).plus(Limits.NEW_POD);
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        if (hasData(scene.run())) {
            scene.order(master, "SAVE");
            scene.strikes(master, "its Redis is killed; its disk holds what was saved just now");
        } else {
            scene.stage().wipe(master);
            scene.strikes(master, "its Redis is killed; its disk is empty");
        }
        scene.stage().crash(master, Container.REDIS);
    }

    private static boolean hasData(int run) {
        return run % 2 == 1;
    }
}
