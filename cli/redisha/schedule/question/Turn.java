package redisha.schedule.question;

import java.util.ArrayList;
import java.util.List;
import redisha.schedule.Release;
import redisha.schedule.Workload;
import redisha.schedule.Workload.Wanted;

/** A pod whose turn it is to be placed. */
record Turn(Workload workload, Wanted wanted) {

    /** In the order in which the controllers make them: all of a Deployment at once, of an ordered StatefulSet one a round. */
    static List<Turn> of(Release release) {
        List<Turn> turns = new ArrayList<>();
        int rounds =
                release.workloads().stream().mapToInt(Workload::replicas).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (Workload workload : release.workloads()) {
                int from = workload.ordered() ? round : round == 0 ? 0 : workload.replicas();
                int to = workload.ordered() ? Math.min(round + 1, workload.replicas()) : workload.replicas();
                for (int index = from; index < to; index++) {
                    turns.add(new Turn(workload, workload.pods().get(index)));
                }
            }
        }
        return turns;
    }
}
