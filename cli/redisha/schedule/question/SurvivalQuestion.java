package redisha.schedule.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import redisha.schedule.Budget;
import redisha.schedule.Node;
import redisha.schedule.Pod;
import redisha.schedule.PodAffinityTerm;
import redisha.schedule.SpreadConstraint;
import redisha.schedule.filter.NodeInfo;
import redisha.schedule.filter.Placement;

/** Takes nodes away and puts them back. */
final class SurvivalQuestion {
    private static final List<String> WIDER = List.of(Node.ZONE, Node.REGION);

    private final Running running;

    SurvivalQuestion(Running running) {
        this.running = running;
    }

    Survival ask() {
        List<Loss> losses = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String node : holding()) {
            losses.add(lost(Loss.Kind.NODE_LOST, node, List.of(node)));
            losses.add(drained(node));
        }
        for (String key : widerTopologies()) {
            Map<String, List<String>> places = places(key);
            if (places.size() == 1) {
                notes.add("all nodes have " + key + "="
                        + places.keySet().iterator().next());
            } else {
                places.forEach((place, nodes) -> losses.add(lost(Loss.Kind.PLACE_LOST, key + "=" + place, nodes)));
            }
        }
        standings().stream()
                .filter(standing -> !standing.holds())
                .forEach(standing -> notes.add(standing.left() + " of " + standing.of() + " pods of "
                        + standing.workload() + " run before any loss, and " + standing.least() + " must"));
        Verdict before = Verdict.of(standings().stream().allMatch(Loss.Standing::holds));
        Verdict verdict = losses.stream().map(Loss::verdict).reduce(before, Verdict::worse);
        return new Survival(verdict, losses, notes);
    }

    /** The loss of nodes without notice. */
    Loss lost(Loss.Kind kind, String what, List<String> nodes) {
        List<Pod> before = running.snapshot();
        List<Pod> gone =
                before.stream().filter(pod -> nodes.contains(pod.nodeName())).toList();
        gone.forEach(running::delete);
        Map<String, List<Pod>> others = new LinkedHashMap<>();
        nodes.forEach(node -> others.put(node, running.state().lose(node)));
        List<Loss.Standing> standings = standings();
        List<Placement> moved = gone.stream().map(this::comeBack).toList();
        running.restore(List.of());
        others.forEach(running.state()::recover);
        running.put(before);
        return loss(kind, what, moved, standings, new ArrayList<>());
    }

    /** One pod after the other is evicted and comes back elsewhere, until a budget says no. */
    Loss drained(String name) {
        List<Pod> before = running.snapshot();
        Node node = running.state().replace(running.state().node(name).node().cordoned());
        List<Placement> moved = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        List<Loss.Standing> worst = standings();
        for (Pod pod : running.on(name)) {
            Optional<String> guarded = guarded(pod, before);
            if (guarded.isPresent()) {
                reasons.add(pod.name() + " cannot be evicted: " + guarded.get());
                continue;
            }
            running.delete(pod);
            worst = worse(worst, standings());
            moved.add(comeBack(pod));
        }
        running.state().replace(node);
        running.restore(before);
        return loss(Loss.Kind.NODE_DRAINED, name, moved, worst, reasons);
    }

    private Loss loss(
            Loss.Kind kind, String what, List<Placement> moved, List<Loss.Standing> standings, List<String> reasons) {
        Verdict verdict = Verdict.of(reasons.isEmpty() && standings.stream().allMatch(Loss.Standing::holds));
        for (Loss.Standing standing : standings) {
            if (!standing.holds()) {
                reasons.add(standing.left() + " of " + standing.of() + " pods of " + standing.workload()
                        + " are left, and " + standing.least() + " must be");
            }
        }
        for (Placement each : moved) {
            if (!each.isPlaced()) {
                reasons.add(each.pod() + " stays Pending"
                        + (each.isHeldByVolume() ? ", as its volume cannot follow" : "") + ": " + each.sentence());
            }
        }
        return new Loss(kind, what, verdict, moved, standings, reasons);
    }

    /** Its controller makes it anew, under the same name. */
    private Placement comeBack(Pod pod) {
        Turn turn = Turn.of(running.release()).stream()
                .filter(each -> each.wanted().pod().id().equals(pod.id()))
                .findFirst()
                .orElseThrow();
        return running.place(turn.workload(), turn.wanted());
    }

    /** Why the eviction API says no. */
    private Optional<String> guarded(Pod pod, List<Pod> before) {
        List<Budget> budgets = running.release().budgets(pod).toList();
        if (budgets.size() > 1) {
            return Optional.of("This pod has more than one PodDisruptionBudget, which the eviction subresource does not"
                    + " support.");
        }
        return budgets.stream()
                .filter(budget -> {
                    int expected = (int) before.stream().filter(budget::covers).count();
                    int healthy = (int)
                            running.snapshot().stream().filter(budget::covers).count();
                    return budget.allowed(expected, healthy) == 0;
                })
                .map(budget ->
                        "Cannot evict pod as it would violate the pod's disruption budget " + budget.name() + ".")
                .findFirst();
    }

    private List<Loss.Standing> standings() {
        return running.release().workloads().stream()
                .filter(workload -> workload.least() > 0)
                .map(workload -> new Loss.Standing(
                        workload.id(), running.of(workload).size(), workload.replicas(), workload.least()))
                .toList();
    }

    private static List<Loss.Standing> worse(List<Loss.Standing> one, List<Loss.Standing> other) {
        List<Loss.Standing> worse = new ArrayList<>();
        for (int each = 0; each < one.size(); each++) {
            worse.add(one.get(each).left() <= other.get(each).left() ? one.get(each) : other.get(each));
        }
        return worse;
    }

    /** The nodes that hold a pod of the release, by name. */
    private List<String> holding() {
        return List.copyOf(
                new TreeSet<>(running.snapshot().stream().map(Pod::nodeName).toList()));
    }

    /** Zone and region where nodes have them, and what the release itself names, as far as it is no single node. */
    private List<String> widerTopologies() {
        Stream<String> own = running.release().workloads().stream()
                .map(workload -> workload.oneMore().pod().needs())
                .flatMap(needs -> Stream.of(
                                needs.spread().stream().map(SpreadConstraint::topologyKey),
                                needs.affinity().stream().map(PodAffinityTerm::topologyKey),
                                needs.antiAffinity().stream().map(PodAffinityTerm::topologyKey))
                        .flatMap(keys -> keys));
        return Stream.concat(WIDER.stream(), own)
                .distinct()
                .filter(key -> !key.equals(Node.HOSTNAME))
                .filter(key -> !places(key).isEmpty())
                .toList();
    }

    /** Nodes by the value of a key. */
    private Map<String, List<String>> places(String key) {
        Map<String, List<String>> places = new TreeMap<>();
        for (NodeInfo node : running.state().nodes()) {
            String place = node.node().labels().get(key);
            if (place != null) {
                places.computeIfAbsent(place, each -> new ArrayList<>()).add(node.name());
            }
        }
        return places;
    }
}
