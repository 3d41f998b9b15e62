package redisha.schedule.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.Pod;
import redisha.schedule.Release;
import redisha.schedule.Workload;
import redisha.schedule.Workload.Wanted;
import redisha.schedule.filter.NodeInfo;
import redisha.schedule.filter.Placement;
import redisha.schedule.filter.Scheduler;
import redisha.schedule.filter.State;

/** The pods of a release that have a node, and the cluster around them. */
final class Running {
    private final State state;
    private final Scheduler scheduler;
    private final Release release;
    private final Map<String, Pod> pods = new LinkedHashMap<>();
    private final Map<String, Pod> pending = new LinkedHashMap<>();

    Running(State state, Release release) {
        this.state = state;
        this.scheduler = new Scheduler(state);
        this.release = release;
    }

    State state() {
        return state;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Release release() {
        return release;
    }

    /** Makes a pod and puts it where it goes, if anywhere. */
    Placement place(Workload workload, Wanted wanted) {
        String refusal = state.refusal(wanted.pod(), wanted.claims());
        if (!refusal.isEmpty()) {
            return Placement.refused(wanted.pod().id(), refusal);
        }
        state.create(wanted.pod(), wanted.claims());
        pending.put(wanted.pod().id(), wanted.pod());
        Placement placement = scheduler.find(wanted.pod(), workload.selector());
        if (placement.isPlaced()) {
            bind(wanted.pod(), state.node(placement.node()));
        }
        return placement;
    }

    /** Makes pods on the nodes that they name; their claims are there. */
    void put(List<Pod> bound) {
        for (Pod pod : bound) {
            state.create(pod, List.of());
            bind(pod, state.node(pod.nodeName()));
        }
    }

    /** A pod is deleted; it need not have a node. */
    void delete(Pod pod) {
        Pod there = pods.containsKey(pod.id()) ? pods.remove(pod.id()) : pending.remove(pod.id());
        if (there != null) {
            state.delete(there);
        }
    }

    /** As if the pod had never been made, so that the volumes it was given are free again. */
    void forget(Pod pod) {
        if (pods.containsKey(pod.id())) {
            state.forget(pods.get(pod.id()));
        }
        delete(pod);
    }

    List<Pod> of(Workload workload) {
        return pods.values().stream().filter(workload::owns).toList();
    }

    boolean runs(Wanted wanted) {
        return pods.containsKey(wanted.pod().id());
    }

    /** The pods of the release on a node. */
    List<Pod> on(String node) {
        return pods.values().stream().filter(pod -> pod.nodeName().equals(node)).toList();
    }

    /** The pods that run now, to be put back later. */
    List<Pod> snapshot() {
        return new ArrayList<>(pods.values());
    }

    /** These pods run, and no other of the release. */
    void restore(List<Pod> snapshot) {
        List.copyOf(pods.values()).forEach(this::delete);
        List.copyOf(pending.values()).forEach(this::delete);
        put(snapshot);
    }

    private void bind(Pod pod, NodeInfo node) {
        pending.remove(pod.id());
        pods.put(pod.id(), state.bind(pod, node));
    }
}
