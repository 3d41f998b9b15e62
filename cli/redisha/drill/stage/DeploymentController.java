package redisha.drill.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import redisha.drill.release.Workload;

/** Keeps the pods of a Deployment: a new one as soon as an old one is on its way out, under a name of its own. */
final class DeploymentController implements Controller {
    private final Workload workload;
    private final IntFunction<PodRun> birth;
    private final List<PodRun> pods = new ArrayList<>();
    private int born;

    /** @param birth makes the n-th pod, counted from 0, which is not started yet */
    DeploymentController(Workload workload, IntFunction<PodRun> birth) {
        this.workload = workload;
        this.birth = birth;
    }

    @Override
    public List<PodRun> pods() {
        return List.copyOf(pods);
    }

    @Override
    public void reconcile() {
        pods.removeIf(PodRun::gone);
        while (pods.stream().filter(pod -> !pod.deleted()).count() < workload.replicas()) {
            PodRun pod = birth.apply(born++);
            pods.add(pod);
            pod.start();
        }
    }
}
