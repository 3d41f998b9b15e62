package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Timers;
import redisha.finding.UserError;

/** A proxy that looks for 10.43.0.1 in what Sentinel answers finds it in 10.43.0.10, too. */
final class PrefixIp implements Fault {

    @Override
    public String name() {
        return "prefix-ip";
    }

    @Override
    public String description() {
        return "The master hands over to a member whose address begins like its own; the proxies tell the two apart.";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.ANNOUNCE_SERVICES);
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
    public Map<Integer, String> announceAddresses() {
        return new TreeMap<>(Map.of(0, "10.43.0.1", 1, "10.43.0.10"));
    }

    @Override
    public void prepare(Scene scene) {
        scene.promote(shorter(scene.stage().members()));
    }

    @Override
    public void strike(Scene scene) {
        Pod master = scene.master();
        Pod longer = longer(master, scene.replicas());
        scene.prefer(longer);
        scene.strikes(master, address(master) + " is deleted, and " + address(longer) + " is to take over");
        scene.stage().delete(master);
    }

    private static Pod shorter(List<Pod> members) {
        return members.stream()
                .filter(member -> members.stream().anyMatch(other -> beginsLike(other, member)))
                .findFirst()
                .orElseThrow(PrefixIp::none);
    }

    private static Pod longer(Pod shorter, List<Pod> others) {
        return others.stream()
                .filter(other -> beginsLike(other, shorter))
                .findFirst()
                .orElseThrow(PrefixIp::none);
    }

    private static UserError none() {
        return new UserError(
                "prefix-ip: no address of a member begins like that of another",
                "It needs a Service for each member, selected by the name of its pod.");
    }

    private static boolean beginsLike(Pod longer, Pod shorter) {
        return longer != shorter && address(longer).startsWith(address(shorter));
    }

    private static String address(Pod member) {
        return member.announceAddress().orElse(member.address());
    }
}
