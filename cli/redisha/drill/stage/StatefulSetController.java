package redisha.drill.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import redisha.drill.release.Workload;

/**
 * Keeps the members of a StatefulSet: a new pod once the old one is gone, one after another where pods are ordered, the
 * highest ordinal first when they are replaced or become fewer.
 *
 * <p>Kubernetes, StatefulSets, "Deployment and Scaling Guarantees" and "Update strategies".
 */
final class StatefulSetController implements Controller {
    private static final long SECOND = 1000;

    /** Milliseconds between nodes that come back after a power cut. */
    private static final long HEAD_START = 3 * SECOND;

    private final Workload workload;
    private final Loop loop;
    private final Birth birth;
    private final Map<Integer, PodRun> pods = new TreeMap<>();
    private final Map<CompletableFuture<Void>, BooleanSupplier> promises = new LinkedHashMap<>();
    private List<Integer> order;
    private boolean ordered;
    private int revision = 1;
    private boolean reconciling;
    private boolean again;

    /** Makes a pod that is not started yet. */
    interface Birth {
        PodRun of(int ordinal, int revision);
    }

    StatefulSetController(Workload workload, Loop loop, Birth birth) {
        this.workload = workload;
        this.loop = loop;
        this.birth = birth;
        this.order = upTo(workload.replicas());
        this.ordered = workload.ordered();
    }

    private static List<Integer> upTo(int replicas) {
        return IntStream.range(0, replicas).boxed().toList();
    }

    @Override
    public List<PodRun> pods() {
        return List.copyOf(pods.values());
    }

    /** Replaces all pods; completes when the last new one is ready. */
    CompletableFuture<Void> rollOut() {
        revision++;
        return promise(() -> order.stream().allMatch(ordinal -> has(ordinal) && upToDate(pods.get(ordinal))));
    }

    /** Completes when the pods that are too many are gone, and those that were missing exist. */
    CompletableFuture<Void> scale(int replicas) {
        order = upTo(replicas);
        return promise(() -> pods.size() == replicas && order.stream().allMatch(this::has));
    }

    /** Ends all pods at once and wants none. */
    CompletableFuture<Void> stop() {
        ordered = workload.ordered();
        order = List.of();
        pods().forEach(PodRun::delete);
        return promise(pods::isEmpty);
    }

    /**
     * Wants these pods, in this order. In another order than its own they come back as after a power cut: each with its node,
     * one after another, and nobody waits until the one before is ready.
     */
    void start(List<Integer> ordinals) {
        if (ordinals.equals(ordinals.stream().sorted().toList())) {
            want(ordinals);
            return;
        }
        ordered = false;
        for (int i = 0; i < ordinals.size(); i++) {
            List<Integer> there = ordinals.subList(0, i + 1);
            loop.after(i * HEAD_START, () -> want(there));
        }
    }

    private void want(List<Integer> ordinals) {
        order = List.copyOf(ordinals);
        reconcile();
    }

    private CompletableFuture<Void> promise(BooleanSupplier kept) {
        CompletableFuture<Void> promise = new CompletableFuture<>();
        promises.put(promise, kept);
        reconcile();
        return promise;
    }

    private boolean has(int ordinal) {
        return pods.containsKey(ordinal) && !pods.get(ordinal).deleted();
    }

    private boolean upToDate(PodRun pod) {
        return pod.plan().revision() == revision && available(pod);
    }

    private boolean available(PodRun pod) {
        if (pod.ready() && !pod.readyFor(workload.minReady() * SECOND)) {
            loop.after(workload.minReady() * SECOND, this::reconcile);
        }
        return pod.readyFor(workload.minReady() * SECOND);
    }

    /** A step may change a pod, which asks for the next step: that one waits until this one is done. */
    @Override
    public void reconcile() {
        again = true;
        if (reconciling) {
            return;
        }
        reconciling = true;
        while (again) {
            again = false;
            step();
        }
        reconciling = false;
    }

    private void step() {
        pods.values().removeIf(PodRun::gone);
        if (grown() && shrunk()) {
            replaceNext();
        }
        List<CompletableFuture<Void>> kept = new ArrayList<>();
        promises.forEach((promise, condition) -> {
            if (condition.getAsBoolean()) {
                kept.add(promise);
            }
        });
        kept.forEach(promises::remove);
        kept.forEach(promise -> promise.complete(null));
    }

    /** Whether all wanted pods exist and are ready; makes the next that is missing. */
    private boolean grown() {
        boolean all = true;
        for (int ordinal : order) {
            if (!pods.containsKey(ordinal)) {
                PodRun pod = birth.of(ordinal, revision);
                pods.put(ordinal, pod);
                pod.start();
            }
            boolean available = has(ordinal) && available(pods.get(ordinal));
            if (ordered && !available) {
                return false;
            }
            all &= available;
        }
        return all;
    }

    /** Whether there is no pod too many; deletes the highest. */
    private boolean shrunk() {
        List<PodRun> extra = highestFirst(pod -> !order.contains(pod.ordinal()));
        if (extra.isEmpty()) {
            return true;
        }
        if (workload.ordered()) {
            extra.get(0).delete();
        } else {
            extra.forEach(PodRun::delete);
        }
        return false;
    }

    private void replaceNext() {
        highestFirst(pod -> pod.plan().revision() != revision).stream()
                .findFirst()
                .ifPresent(PodRun::delete);
    }

    private List<PodRun> highestFirst(Predicate<PodRun> which) {
        return pods.values().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(PodRun::ordinal).reversed())
                .toList();
    }
}
