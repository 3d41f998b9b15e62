package redisha.drill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;

/** Clients at work on one release. Closing ends them when the attempts under way are over, within three time-outs. */
public final class Load implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final Connections connections;
    private final LoadPlan plan;
    private final Recorder recorder;
    private final LongSupplier nanos;
    private final UnaryOperator<String> podOf;
    private final Workers workers = new Workers();
    private final List<String> lists = new ArrayList<>();

    /**
     * @param nanos a clock that only goes forward
     * @param podOf the pod whose Redis has this run id, empty when that is not known yet; asked by every client
     */
    public Load(
            Connections connections,
            LoadPlan plan,
            Recorder recorder,
            LongSupplier nanos,
            UnaryOperator<String> podOf) {
        this.connections = connections.patient(plan.timeout());
        this.plan = plan;
        this.recorder = recorder;
        this.nanos = nanos;
        this.podOf = podOf;
    }

    /**
     * Starts as many writers as the plan has connections.
     *
     * @param name of the writers and of their lists: {@code writer} stands for {@code writer-0} and so on
     */
    public void write(Way way, String name) {
        for (int i = 0; i < plan.connections(); i++) {
            String list = name + "-" + i;
            lists.add(list);
            start(list, way, new Append(list, plan.valueSize()), i);
        }
    }

    /** Starts as many readers; each asks for the length of the list of a writer. */
    public void read(Way way) {
        for (int i = 0; i < plan.connections(); i++) {
            start("reader-" + i, way, new Count(lists.isEmpty() ? "writer-0" : lists.get(i % lists.size())), i);
        }
    }

    /** The lists that were written to so far. */
    public List<String> lists() {
        return List.copyOf(lists);
    }

    private void start(String name, Way way, Command command, int index) {
        long interval = SECOND * plan.connections() / plan.rate();
        long first = nanos.getAsLong() + interval * index / plan.connections();
        Ticks ticks = new Ticks(nanos, new Await(nanos), first, interval);
        workers.start(name, new Client(name, way, command, ticks, connections, podOf, recorder));
    }

    /** @throws IllegalStateException when a client ended before its time, which is a bug */
    @Override
    public void close() {
        workers.close();
    }
}
