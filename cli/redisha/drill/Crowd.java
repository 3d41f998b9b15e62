package redisha.drill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import redisha.drill.load.Connections;
import redisha.drill.load.Kept;
import redisha.drill.load.Load;
import redisha.drill.load.Members;
import redisha.drill.load.Roles;
import redisha.drill.load.Way;
import redisha.drill.stage.Pod;
import redisha.drill.stage.Stage;
import redisha.drill.stage.Stage.Endpoint;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Route;

/** Clients of a real release: through the proxies' Service, or where there is none to the master that Sentinel names. */
final class Crowd implements Clients {
    private static final String WRITERS = "writer";
    private static final String MINORITY = "minority-writer";

    private final Stage stage;
    private final Optional<ProxyService> service;
    private final Connections connections;
    private final Members members;
    private final LoadPlan plan;
    private final Recorder recorder;
    private final LongSupplier nanos;
    private List<String> lists = List.of();

    Crowd(
            Stage stage,
            Optional<ProxyService> service,
            Connections connections,
            Members members,
            LoadPlan plan,
            Recorder recorder,
            LongSupplier nanos) {
        this.stage = stage;
        this.service = service;
        this.connections = connections;
        this.members = members;
        this.plan = plan;
        this.recorder = recorder;
        this.nanos = nanos;
    }

    @Override
    public Work begin(Set<Pod> minority) {
        forget();
        Roles roles = new Roles(connections, stage::members, recorder, nanos);
        Load load = new Load(connections, plan, recorder, nanos, roles::podOf);
        load.write(majorityWay(minority), WRITERS);
        if (!minority.isEmpty()) {
            load.write(minorityWay(minority), MINORITY);
        }
        service.flatMap(ProxyService::readOnlyPort)
                .ifPresent(port -> load.read(Way.through(Route.READ_ONLY, () -> endpoints(port, minority, false))));
        lists = load.lists();
        return () -> {
            load.close();
            roles.close();
        };
    }

    /** What former runs left would be taken for what this one wrote. */
    private void forget() {
        cast().master().ifPresent(master -> lists.forEach(list -> members.redis(master, "DEL", list)));
    }

    private Way majorityWay(Set<Pod> minority) {
        return service.map(proxies -> Way.through(Route.PROXY, () -> endpoints(proxies.port(), minority, false)))
                .orElseGet(() -> new Way(Route.PROXY, this::master));
    }

    /** Those that are cut off with a proxy use it; without one they stay with the master they know. */
    private Way minorityWay(Set<Pod> minority) {
        boolean proxied = minority.stream().anyMatch(pod -> pod.ordinal() < 0);
        if (proxied) {
            String port = service.orElseThrow().port();
            return Way.through(Route.MINORITY, () -> endpoints(port, minority, true));
        }
        Optional<Endpoint> master = minority.stream().findFirst().map(Crowd::redis);
        return new Way(Route.MINORITY, () -> master);
    }

    private List<Endpoint> endpoints(String port, Set<Pod> minority, boolean within) {
        return stage.endpoints(service.orElseThrow().name(), port).stream()
                .filter(endpoint -> minority.contains(endpoint.pod()) == within)
                .toList();
    }

    private Optional<Endpoint> master() {
        return cast().master().map(Crowd::redis);
    }

    private static Endpoint redis(Pod member) {
        return new Endpoint(member, member.address(), member.redisPort());
    }

    private Cast cast() {
        return new Cast(stage.members(), members);
    }

    @Override
    public Map<String, List<Long>> kept(Pod master) {
        return Kept.read(connections, master, lists, plan.valueSize());
    }
}
