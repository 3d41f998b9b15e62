package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** The proxies are many so that one may go. */
final class ProxyCrash implements Fault {

    @Override
    public String name() {
        return "proxy-crash";
    }

    @Override
    public String description() {
        return "The node of a proxy is lost: its clients are back through another one at once.";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.PROXIES);
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.handOver();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD;
    }

    @Override
    public void strike(Scene scene) {
        Pod proxy = scene.proxy();
        scene.strikes(proxy, "its node is lost");
        scene.mending(proxy, "its node is back", () -> scene.stage().recover(proxy));
        scene.stage().lose(proxy);
    }
}
