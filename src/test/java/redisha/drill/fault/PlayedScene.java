package redisha.drill.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.stage.Stage;
import redisha.drill.timeline.Timers;

/** A scene that writes down what a fault does, says and asks, in its order. */
final class PlayedScene implements Scene {
    static final Timers TIMERS = new Timers(5000, 30_000, 5000, 1000);

    private final List<String> deeds = new ArrayList<>();
    private final Stage stage = new PlayedStage(deeds);
    private final Deque<Runnable> mending = new ArrayDeque<>();
    private final int run;
    private int master;

    PlayedScene(int run, int master) {
        this.run = run;
        this.master = master;
    }

    /** The fault from beginning to end, a deed a word. */
    List<String> deeds(Fault fault) {
        fault.prepare(this);
        deeds.add("load");
        fault.strike(this);
        deeds.add("hold");
        while (!mending.isEmpty()) {
            mending.pop().run();
        }
        return deeds;
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public Timers timers() {
        return TIMERS;
    }

    @Override
    public int run() {
        return run;
    }

    @Override
    public Pod master() {
        return stage.members().get(master);
    }

    @Override
    public List<Pod> replicas() {
        return stage.members().stream().filter(pod -> pod != master()).toList();
    }

    /** As high as can be. */
    @Override
    public int draw(int bound) {
        return bound - 1;
    }

    @Override
    public Pod proxy() {
        return stage.proxies().get(0);
    }

    @Override
    public String redis(Pod member, String... command) {
        deeds.add(member.name() + ": " + String.join(" ", List.of(command).subList(0, Math.min(4, command.length))));
        return "OK";
    }

    @Override
    public void order(Pod member, String... command) {
        redis(member, command);
    }

    @Override
    public void prefer(Pod replica) {
        deeds.add("prefer " + replica.name());
    }

    @Override
    public void promote(Pod member) {
        master = member.ordinal();
        deeds.add("promote " + member.name());
    }

    @Override
    public void strikes(Pod pod, String what) {
        deeds.add("strikes " + pod.name());
    }

    @Override
    public void mends(Pod pod, String what) {
        deeds.add("mends " + pod.name());
    }

    @Override
    public void mending(Pod pod, String what, Runnable deed) {
        mending.push(deed);
    }

    @Override
    public void pass(Duration time) {
        deeds.add("pass " + time.toMillis());
    }
}
