package redisha.schedule.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import redisha.schedule.Pod;
import redisha.schedule.filter.NodeInfo;

/** Looks for any distribution in which all pods fit, and gives up after a while. */
final class Search {
    /** So many nodes are looked at, a fraction of a second's work. */
    private static final int EFFORT = 200_000;

    private static final int MOST_PODS = 100;

    private final Running running;
    private final List<Turn> turns;
    private final Deque<Pod> found = new ArrayDeque<>();
    private long effort = EFFORT;

    private Search(Running running, List<Turn> turns) {
        this.running = running;
        this.turns = turns;
    }

    /** The pods, each on a node; empty when there is no way, or none that is found with reasonable effort. */
    static List<Pod> distribution(Running running, List<Turn> turns) {
        Search search = new Search(running, turns);
        boolean worthIt = turns.size() <= MOST_PODS && turns.stream().noneMatch(search::isLost);
        return worthIt && search.from(0) ? new ArrayList<>(search.found) : List.of();
    }

    /** Finds no node even without the others, whose coming would not help it either. */
    private boolean isLost(Turn turn) {
        Pod pod = turn.wanted().pod();
        return pod.needs().affinity().isEmpty()
                && pod.needs().spread().isEmpty()
                && running.scheduler().fitting(pod).isEmpty();
    }

    /** Leaves the cluster as it was. */
    private boolean from(int turn) {
        if (turn == turns.size()) {
            return true;
        }
        Turn now = turns.get(turn);
        effort -= running.state().nodes().size();
        for (NodeInfo node :
                running.scheduler().fitting(now.wanted().pod(), now.workload().selector())) {
            if (effort < 0) {
                return false;
            }
            Pod bound = running.state().bind(now.wanted().pod(), node);
            boolean rest = from(turn + 1);
            running.state().unbind(bound);
            if (rest) {
                found.addFirst(bound);
                return true;
            }
        }
        return false;
    }
}
