package redisha.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.drill.fault.PlayedStage;
import redisha.drill.load.Members;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;

/** A company in which nothing runs: time passes when somebody waits, and whether writes are served is up to the test. */
final class PlayedCompany implements Members, Clients {
    static final LoadPlan LOAD = new LoadPlan(200, 2, 10, 1000);
    private static final Timers TIMERS = new Timers(5000, 30_000, 5000, 1000);
    private static final double MILLION = 1e6;

    final List<String> deeds = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    final PlayedStage stage = new PlayedStage(deeds);
    final Recorder recorder;
    final Await await;
    final Company company;
    private long now;
    private boolean working;
    /** The member that is master. */
    int master;
    /** Whether acknowledgements come. */
    boolean served = true;
    /** What Redis says to every command. */
    List<String> answer = List.of("OK");
    /** What is wanting. */
    String lack = "";

    PlayedCompany() {
        recorder = new Recorder(() -> now);
        await = new Await(() -> now, this::pass);
        company = new Company(stage, this, this, () -> lack);
    }

    Setting setting(String scenario, int run) {
        return new Setting(scenario, "played", run, 7, LOAD, TIMERS, Map.of());
    }

    double seconds() {
        return now / MILLION / 1000;
    }

    private void pass(long nanos) {
        now += nanos;
        if (working && served && recorder.now() > 0) {
            for (int i = 0; i < LOAD.connections(); i++) {
                double end = recorder.now();
                recorder.record(new Attempt("writer-" + i, Route.PROXY, true, 0, end - 1, end, "server-" + master, ""));
            }
        }
    }

    @Override
    public List<String> redis(Pod member, String... command) {
        deeds.add(member.name() + ": " + String.join(" ", command));
        return answer;
    }

    @Override
    public List<String> order(Pod member, String... command) {
        return redis(member, command);
    }

    @Override
    public List<String> sentinel(Pod member, String... command) {
        return switch (command[1]) {
            case "GET-MASTER-ADDR-BY-NAME" ->
                List.of(company.stage().members().get(master).address(), "6379");
            case "FAILOVER" -> {
                master = member.ordinal();
                deeds.add("failover asked of " + member.name());
                yield List.of("OK");
            }
            default ->
                company.stage().members().stream()
                        .flatMap(pod -> List.of("ip", pod.address(), "slave-priority", "1").stream())
                        .toList();
        };
    }

    @Override
    public String group() {
        return "mymaster";
    }

    @Override
    public Work begin(Set<Pod> minority) {
        deeds.add("load begins, minority " + minority.stream().map(Pod::name).toList());
        working = true;
        return () -> {
            working = false;
            deeds.add("load ends");
        };
    }

    @Override
    public Map<String, List<Long>> kept(Pod from) {
        deeds.add("kept on " + from.name());
        return Map.of("writer-0", List.of(0L));
    }
}
