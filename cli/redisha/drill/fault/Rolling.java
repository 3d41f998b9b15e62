package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** What happens at every upgrade. */
final class Rolling implements Fault {

    @Override
    public String name() {
        return "rolling";
    }

    @Override
    public String description() {
        return "All members are replaced, highest ordinal first; the master is the last one in odd runs, the first in even.";
    }

    @Override
    public String form(int run) {
        return isMasterLast(run) ? "master at ordinal 0" : "master at the highest ordinal";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.handOver();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD.multipliedBy(3);
    }

    /** From ordinal 0 the master hands over once, from the highest it may do so at every pod that follows. */
    @Override
    public void prepare(Scene scene) {
        List<Pod> members = scene.stage().members();
        scene.promote(members.get(isMasterLast(scene.run()) ? 0 : members.size() - 1));
    }

    @Override
    public void strike(Scene scene) {
        scene.strikes(scene.master(), "all members are replaced while it is the master");
        scene.stage().rollOut();
    }

    private static boolean isMasterLast(int run) {
        return run % 2 == 1;
    }
}
