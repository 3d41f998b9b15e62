package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;

/** What an operator's wrong command, or a restart with a stale configuration, leads to. */
final class TwoMasters implements Fault {
    /** Sentinel takes some 8 s to correct it. */
    static final int TIMES = 3;

    /** Proxies look once a second, and believe what they saw twice. */
    static final Duration BETWEEN = Duration.ofMillis(2500);

    /** HAProxy believes that a server is gone after three checks (fall), so that all votes are gone after five intervals. */
    private static final int CHECKS = 5;

    private static final String WATCHED = "with Sentinels";
    private static final String UNWATCHED = "without Sentinels";
    private static final String HALTED = "its Sentinel is halted";

    @Override
    public String name() {
        return "two-masters";
    }

    @Override
    public String description() {
        return "A replica is told to be a master too, in even runs while no Sentinel runs: no new connection gets through to it.";
    }

    @Override
    public String form(int run) {
        return isWatched(run) ? WATCHED : UNWATCHED;
    }

    /** Once there was no other form than the one with Sentinels. */
    @Override
    public String form(Timeline timeline) {
        boolean halted = timeline.events().stream()
                .anyMatch(event ->
                        event.kind() == Event.Kind.FAULT && event.text().equals(HALTED));
        return halted ? UNWATCHED : WATCHED;
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.unnoticed();
    }

    /** Without Sentinels nobody knows which of the two is right, so that writes may be refused. */
    @Override
    public Budget promises(String form, Timers timers, LoadPlan load) {
        return form.equals(UNWATCHED)
                ? Budget.of(new Promise.LosesAtMost(0), new Promise.OneMasterBehindTheProxy())
                : promises(timers, load);
    }

    @Override
    public boolean refusesWrites(int run) {
        return !isWatched(run);
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.WATCHDOG;
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        Pod replica = scene.replicas().get(0);
        if (!isWatched(scene.run())) {
            haltSentinels(scene);
        }
        scene.strikes(replica, "it is told to be a master too");
        scene.order(replica, "REPLICAOF", "NO", "ONE");
        for (int i = 0; i < TIMES; i++) {
            scene.pass(BETWEEN);
            disconnect(scene, master);
        }
        if (!isWatched(scene.run())) {
            scene.pass(BETWEEN);
        }
    }

    private static void haltSentinels(Scene scene) {
        for (Pod member : scene.stage().members()) {
            scene.strikes(member, HALTED);
            scene.mending(member, "its Sentinel is back", () -> scene.stage().resume(member, Container.SENTINEL));
            scene.stage().halt(member, Container.SENTINEL);
        }
        scene.pass(Duration.ofMillis(CHECKS * scene.timers().proxyInterval()));
    }

    /** A connection that stays proves nothing: only one that is made anew has to be led to somebody. */
    static void disconnect(Scene scene, Pod master) {
        scene.order(master, "CLIENT", "KILL", "TYPE", "normal");
    }

    private static boolean isWatched(int run) {
        return run % 2 == 1;
    }
}
