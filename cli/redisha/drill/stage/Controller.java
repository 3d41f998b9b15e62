package redisha.drill.stage;

import java.util.List;

/** Sees to it that a workload has the pods that it wants. All on the loop's thread. */
interface Controller {

    /** The pods that exist, those on their way out among them, in the order of their names. */
    List<PodRun> pods();

    /** Does the next step towards what is wanted, if there is one that can be done now. */
    void reconcile();
}
