package redisha.drill;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import redisha.drill.fault.Fault;
import redisha.drill.fault.Scene;
import redisha.drill.stage.Pod;
import redisha.drill.stage.Stage;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;
import redisha.finding.UserError;

/** One fault, once. */
final class Run implements Scene {
    private static final String DRILL = "drill";

    /** An error begins with a word in capitals; what Redis says else is a word, or a number. */
    private static final String REFUSAL = "(?s)[A-Z]+ .*";

    /** Sentinel promotes the replica with the lowest priority that is not 0 (redis.conf, replica-priority). */
    private static final String PREFERRED = "1";

    private static final String DEFAULT = "100";
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);
    /** Until a release is well that was hurt by the run before, or has just been prepared. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Company company;
    private final Fault fault;
    private final Setting setting;
    private final Recorder recorder;
    private final Await await;
    private final Deque<Runnable> mending = new ArrayDeque<>();
    private final IntUnaryOperator dice;

    Run(Company company, Fault fault, Setting setting, Recorder recorder, Await await) {
        this.company = company;
        this.fault = fault;
        this.setting = setting;
        this.recorder = recorder;
        this.await = await;
        this.dice = new Jitter(setting.seed()).dice(setting.scenario(), setting.run());
    }

    /**
     * Strikes a release that is well, under load, and waits until it is well again.
     *
     * @throws Await.InVain when it was not well to begin with, so that nothing can be blamed on the fault
     */
    Timeline timeline() {
        awaitHealthy(PATIENCE);
        fault.prepare(this);
        awaitHealthy(PATIENCE);
        Set<Pod> minority = fault.minority(this);
        recorder.beginAnew();
        Clients.Work work = company.clients().begin(minority);
        try (work) {
            pass(WARM_UP.plus(new Jitter(setting.seed()).moment(fault.name(), setting.run())));
            recover();
        }
        return recorder.timeline(setting, kept());
    }

    /** A run that waits in vain is told by its timeline: it ends without a word that all is well. */
    private void recover() {
        double end = recorder.now() + fault.limit(timers()).toMillis();
        try {
            strikeAndMend(end);
            awaitWrites(recorder.now(), end);
            awaitHealthy(left(end));
            recorder.happens(DRILL, Event.Kind.HEALTHY, "all is well again");
            pass(AFTERWARDS);
        } catch (Await.InVain inVain) {
            recorder.happens(DRILL, Event.Kind.NOTE, inVain.getMessage());
        }
    }

    private void strikeAndMend(double end) {
        try {
            fault.strike(this);
            if (!fault.refusesWrites(run())) {
                awaitWrites(recorder.now(), end);
            }
            pass(fault.hold(timers()));
        } finally {
            mend();
        }
    }

    private void mend() {
        while (!mending.isEmpty()) {
            mending.pop().run();
        }
    }

    private void awaitWrites(double since, double end) {
        int writers = setting.load().connections();
        await.until("every writer is served again", left(end), () -> {
            int served = recorder.acknowledged(Route.PROXY, since).size();
            return served >= writers ? "" : served + " of " + writers + " writers";
        });
    }

    private void awaitHealthy(Duration limit) {
        await.until("all is well", limit, company.lack());
    }

    private Duration left(double end) {
        return Duration.ofMillis(Math.max(0, (long) (end - recorder.now())));
    }

    /** Without a master nobody can say what was kept. */
    private Map<String, List<Long>> kept() {
        return company.cast().master().map(company.clients()::kept).orElse(Map.of());
    }

    @Override
    public Stage stage() {
        return company.stage();
    }

    @Override
    public Timers timers() {
        return setting.timers();
    }

    @Override
    public int run() {
        return setting.run();
    }

    @Override
    public Pod master() {
        return company.cast().master().orElseThrow(() -> new IllegalStateException("no Sentinel names a master"));
    }

    @Override
    public List<Pod> replicas() {
        Pod master = master();
        return stage().members().stream().filter(pod -> pod != master).toList();
    }

    @Override
    public int draw(int bound) {
        return dice.applyAsInt(bound);
    }

    @Override
    public Pod proxy() {
        return stage().proxies().stream().findFirst().orElseThrow(() -> new IllegalStateException("there is no proxy"));
    }

    @Override
    public String redis(Pod member, String... command) {
        return String.join("\n", company.members().redis(member, command));
    }

    @Override
    public void order(Pod member, String... command) {
        String answer = String.join("\n", company.members().order(member, command));
        if (answer.isEmpty() || answer.matches(REFUSAL)) {
            throw new UserError(
                    fault.name() + " was not carried out: to " + command[0] + " " + member.name() + " says "
                            + (answer.isEmpty() ? "nothing" : "'" + answer + "'"),
                    "A drill needs that command of Redis, under its name.");
        }
    }

    @Override
    public void prefer(Pod replica) {
        order(replica, "CONFIG", "SET", "replica-priority", PREFERRED);
        mending.push(() -> priority(replica, DEFAULT));
        await.until("all Sentinels know that " + replica.name() + " is preferred", PATIENCE, () -> company.cast()
                .unawareOfPriority(replica, PREFERRED));
    }

    @Override
    public void promote(Pod member) {
        if (master() == member) {
            return;
        }
        prefer(member);
        company.members()
                .sentinel(member, "SENTINEL", "FAILOVER", company.members().group());
        await.until(member.name() + " is master", PATIENCE, () -> named(member));
        mend();
        awaitHealthy(PATIENCE);
    }

    private void priority(Pod replica, String priority) {
        redis(replica, "CONFIG", "SET", "replica-priority", priority);
    }

    private String named(Pod member) {
        return master() == member ? "" : "the Sentinels name " + master().name();
    }

    @Override
    public void strikes(Pod pod, String what) {
        recorder.happens(pod.name(), Event.Kind.FAULT, what);
    }

    @Override
    public void mends(Pod pod, String what) {
        recorder.happens(pod.name(), Event.Kind.MENDED, what);
    }

    @Override
    public void mending(Pod pod, String what, Runnable deed) {
        mending.push(() -> {
            deed.run();
            mends(pod, what);
        });
    }

    @Override
    public void pass(Duration time) {
        await.pass(time);
    }
}
