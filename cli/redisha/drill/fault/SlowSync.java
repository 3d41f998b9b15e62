package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;

/** Nobody may take a replica for dead, or end it, because its data set takes long to copy. */
final class SlowSync implements Fault {
    private static final int KEYS = 20_000;
    /** Redis waits so long after each key that it saves: with all keys, some 30 s. */
    private static final int MICROSECONDS_PER_KEY = 1500;

    /** A setting that Redis has for its own tests. */
    private static final String DELAY = "rdb-key-save-delay";

    @Override
    public String name() {
        return "slow-sync";
    }

    @Override
    public String description() {
        return "A replica loses its disk, and the data set takes half a minute to copy: writes go on, nothing is restarted.";
    }

    @Override
    public Budget promises(Timers timers, LoadPlan load) {
        return Budgets.unnoticed();
    }

    @Override
    public Duration limit(Timers timers) {
        return Limits.NEW_POD.plusSeconds(60);
    }

    /** Until the copy has begun, which keeps its pace from then on. */
    @Override
    public Duration hold(Timers timers) {
        return Duration.ofSeconds(20);
    }

    @Override
    public void prepare(Scene scene) {
        scene.order(
                scene.master(),
                "EVAL",
                "for i = 1, tonumber(ARGV[1]) do redis.call('SET', 'redisha-drill:' .. i, i) end",
                "0",
                Integer.toString(KEYS));
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        Pod replica = scene.replicas().get(0);
        scene.order(master, "CONFIG", "SET", DELAY, Integer.toString(MICROSECONDS_PER_KEY));
        scene.mending(
                master, "its data set copies at full speed", () -> scene.redis(master, "CONFIG", "SET", DELAY, "0"));
        scene.stage().wipe(replica);
        scene.strikes(replica, "its disk is lost and its pod is deleted; it has to copy " + KEYS + " keys");
        scene.stage().delete(replica);
    }
}
