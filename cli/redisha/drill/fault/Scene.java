package redisha.drill.fault;

import java.time.Duration;
import java.util.List;
import redisha.drill.stage.Pod;
import redisha.drill.stage.Stage;
import redisha.drill.timeline.Timers;

/** A release under load, as a fault finds it: what there is to break, who is who, and a way to tell what was done. */
public interface Scene {

    Stage stage();

    Timers timers();

    /** Counted from 1; a fault that has several forms takes them in turn. */
    int run();

    /** The member that most Sentinels name as master. */
    Pod master();

    /** The other members, by ordinal. */
    List<Pod> replicas();

    /** A number from 0 to below the bound, by chance; the same run of the same seed draws the same ones. */
    int draw(int bound);

    /** A proxy that clients use. */
    Pod proxy();

    /** What the Redis of a member answers to a command, lists as lines; an error is an answer, too. */
    String redis(Pod member, String... command);

    /**
     * Has the Redis of a member carry out what a fault is made of.
     *
     * @throws redisha.finding.UserError when it refuses, or says nothing: the fault did not strike then
     */
    void order(Pod member, String... command);

    /** Has Sentinel prefer that replica when it next promotes one, until the run is over. */
    void prefer(Pod replica);

    /** Has that member become the master, and waits until all is well. */
    void promote(Pod member);

    /** Takes down that the fault strikes now. */
    void strikes(Pod pod, String what);

    /** Takes down that something is whole again, now. */
    void mends(Pod pod, String what);

    /** Has something mended when the fault has lasted long enough, or when the run fails before; the newest comes first. */
    void mending(Pod pod, String what, Runnable deed);

    /** Lets time pass. */
    void pass(Duration time);
}
