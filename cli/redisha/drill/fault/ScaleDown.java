package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** The member that goes stays in the Sentinels' memory. */
final class ScaleDown implements Fault {

    @Override
    public String name() {
        return "scale-down";
    }

    @Override
    public String description() {
        return "The highest ordinal, which is the master, is scaled away and comes back: nobody fails over to its ghost.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.handOver();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD.multipliedBy(2);
    }

    @Override
    public Duration hold(Timers timers) {
        return Duration.ofMillis(timers.downAfter()).plusSeconds(3);
    }

    @Override
    public void prepare(Scene scene) {
        List<Pod> members = scene.stage().members();
        scene.promote(members.get(members.size() - 1));
    }

    @Override
    public void strike(Scene scene) {
        int members = scene.stage().members().size();
        Pod highest = scene.stage().members().get(members - 1);
        scene.strikes(highest, "it is scaled away");
        scene.mending(highest, "it is scaled back", () -> scene.stage().scale(members));
        scene.stage().scale(members - 1);
    }
}
