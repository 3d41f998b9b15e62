package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;

/** Whoever comes first knows nobody to ask. */
final class ColdStart implements Fault {

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public String description() {
        return "All members are stopped and started again, one after another or, in later runs, as after a power cut: nothing is lost.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budget.of(
                new Promise.StartsWithin(20_000),
                new Promise.LosesAtMost(Budgets.whileStopping(load)),
                new Promise.OneMasterBehindTheProxy());
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD.multipliedBy(3);
    }

    @Override
    public void strike(Scene scene) {
        List<Integer> ordinals =
                scene.stage().members().stream().map(Pod::ordinal).toList();
        List<Integer> order = Order.of(ordinals, scene.run() - 1);
        Pod master = scene.master();
        scene.strikes(master, "it is stopped, and all other members");
        scene.stage().stopMembers();
        scene.mends(master, "all members start, in the order " + order);
        scene.stage().startMembers(order);
    }
}
