package redisha.drill.fault;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** The one fault in which two masters may both have clients. */
final class Partition implements Fault {

    @Override
    public String name() {
        return "partition";
    }

    @Override
    public String description() {
        return "The master's network is cut, with a proxy and a client on its side, and healed after a replica took over.";
    }

    /** Clients that reach the master themselves would be on both sides, as the drill is. */
    @Override
    public List<Need> needs() {
        return List.of(Need.PROXIES);
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.partition(timers, load);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.failover(timers).plus(hold(timers));
    }

    /** Long enough to see that the old master stops taking writes. */
    @Override
    public Duration hold(Timers timers) {
        return Duration.ofMillis(timers.maxLag()).plusSeconds(3);
    }

    /** With one proxy all others would be left without any. */
    @Override
    public Set<Pod> minority(Scene scene) {
        List<Pod> proxies = scene.stage().proxies();
        Set<Pod> minority = new LinkedHashSet<>();
        minority.add(scene.master());
        if (proxies.size() > 1) {
            minority.add(proxies.get(0));
        }
        return minority;
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        scene.strikes(master, "its network is cut");
        scene.mending(master, "its network is whole again", () -> scene.stage().heal());
        scene.stage().cut(minority(scene));
    }
}
