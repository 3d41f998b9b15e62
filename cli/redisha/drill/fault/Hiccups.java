package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;

/**
 * A fork, a slow script or a throttled processor stops a Redis for a moment. Timers that are too short make a failover of
 * it, checks that are too strict a broken connection.
 */
final class Hiccups implements Fault {
    private static final int TIMES = 4;
    private static final Duration PAUSE = Duration.ofMillis(1200);
    private static final Duration BETWEEN = Duration.ofSeconds(14);
    private static final int BETWEEN_AT_MOST_MORE = 5000;
    private static final double LONGEST_GAP = 1400;

    @Override
    public String name() {
        return "hiccups";
    }

    @Override
    public String description() {
        return "For a minute a Redis, any of them, stands still for 1200 ms every now and then: nobody may notice.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budget.of(
                new Promise.WritesPauseAtMost(LONGEST_GAP),
                new Promise.LosesAtMost(0),
                new Promise.RefusesAtMost(0),
                new Promise.OneMasterBehindTheProxy(),
                new Promise.KeepsItsMaster());
    }

    @Override
    public Duration limit(Timers timers) {
        return Duration.ofMinutes(2).plus(Limits.failover(timers));
    }

    @Override
    public void strike(Scene scene) {
        hiccup(scene);
        for (int i = 1; i < TIMES; i++) {
            scene.pass(BETWEEN.plusMillis(scene.draw(BETWEEN_AT_MOST_MORE)));
            hiccup(scene);
        }
    }

    private static void hiccup(Scene scene) {
        List<Pod> members = scene.stage().members();
        Pod pod = members.get(scene.draw(members.size()));
        scene.strikes(pod, "its Redis stands still" + (pod == scene.master() ? ", the master's" : ""));
        scene.stage().freeze(pod, Container.REDIS);
        try {
            scene.pass(PAUSE);
        } finally {
            scene.stage().thaw(pod, Container.REDIS);
        }
        scene.mends(pod, "its Redis goes on");
    }
}
