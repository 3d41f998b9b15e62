package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** A proxy that starts while nobody is master has seen no good answer yet. */
final class ProxyRestart implements Fault {

    @Override
    public String name() {
        return "proxy-restart";
    }

    @Override
    public String description() {
        return "The master's node is lost and a proxy's pod is deleted in the midst of the failover.";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.PROXIES);
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
        Pod proxy = scene.proxy();
        scene.strikes(master, "its node is lost");
        scene.mending(master, "its node is back", () -> scene.stage().recover(master));
        scene.stage().lose(master);
        scene.pass(Duration.ofMillis(scene.timers().downAfter() / 2));
        scene.strikes(proxy, "its pod is deleted");
        scene.stage().delete(proxy);
    }
}
