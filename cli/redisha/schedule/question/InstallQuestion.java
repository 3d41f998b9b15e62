package redisha.schedule.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.schedule.Pod;
import redisha.schedule.Workload;
import redisha.schedule.filter.Placement;

/** Places the pods of a release one by one, as its controllers would make them. */
final class InstallQuestion {
    private final Running running;
    private final List<Turn> turns;
    private final List<Placement> placements = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Set<Workload> halted = new HashSet<>();

    private InstallQuestion(Running running) {
        this.running = running;
        this.turns = Turn.of(running.release());
    }

    /**
     * Afterwards the pods run where they were placed; with luck alone, where there is room for all of them.
     *
     * @param thorough all ways are tried when one after the other does not lead to a place for each
     */
    static Install ask(Running running, boolean thorough) {
        return new InstallQuestion(running).ask(thorough);
    }

    private Install ask(boolean thorough) {
        running.release().claims().forEach(running.state()::claim);
        turns.forEach(this::place);
        List<Install.Line> lines =
                running.release().workloads().stream().map(this::line).toList();
        if (placements.size() == turns.size() && placements.stream().allMatch(Placement::isPlaced)) {
            return new Install(Verdict.FITS, lines, placements, waiting, List.of());
        }
        List<Placement> otherwise = thorough ? otherwise() : List.of();
        Verdict verdict = otherwise.isEmpty() ? Verdict.DOES_NOT_FIT : Verdict.LUCK;
        return new Install(verdict, lines, placements, waiting, otherwise);
    }

    private void place(Turn turn) {
        if (halted.contains(turn.workload())) {
            waiting.add(turn.wanted().pod().id());
            return;
        }
        Placement placement = running.place(turn.workload(), turn.wanted());
        placements.add(placement);
        if (!placement.isPlaced() && turn.workload().ordered()) {
            halted.add(turn.workload());
        }
    }

    private Install.Line line(Workload workload) {
        Pod more = workload.oneMore().pod();
        workload.oneMore().claims().forEach(running.state()::claim);
        return new Install.Line(
                workload.id(),
                workload.replicas(),
                running.scheduler().eligible(more).size(),
                (int) workload.pods().stream().filter(running::runs).count(),
                running.scheduler().fitting(more).size());
    }

    /** Tries all ways. What was placed one by one is put back when there is none. */
    private List<Placement> otherwise() {
        if (placements.stream().anyMatch(Placement::isHopeless)) {
            return List.of();
        }
        List<Pod> before = running.snapshot();
        turns.forEach(turn -> running.forget(turn.wanted().pod()));
        turns.forEach(turn -> turn.wanted().claims().forEach(running.state()::claim));
        List<Pod> found = Search.distribution(running, turns);
        running.put(found.isEmpty() ? before : found);
        return found.stream()
                .map(pod -> new Placement(pod.id(), pod.nodeName(), "", Map.of()))
                .toList();
    }
}
