package redisha.drill.stage;

import java.util.Optional;
import java.util.function.Consumer;
import redisha.drill.release.Probe;

/**
 * One probe of one container that runs: it acts each period and counts what it finds. A slow action holds back the next.
 *
 * <p>Kubernetes, "Configure Liveness, Readiness and Startup Probes".
 */
final class ProbeRun {
    private static final long SECOND = 1000;

    private final Probe probe;
    private final Loop loop;
    private final Consumer<Consumer<Optional<String>>> action;
    private final Consumer<Optional<String>> verdict;
    private boolean over;
    private boolean lastGood;
    private int inARow;

    /**
     * @param action acts and hands over what is wrong, empty for a success
     * @param verdict is told the same whenever a threshold is reached or passed
     */
    ProbeRun(Probe probe, Loop loop, Consumer<Consumer<Optional<String>>> action, Consumer<Optional<String>> verdict) {
        this.probe = probe;
        this.loop = loop;
        this.action = action;
        this.verdict = verdict;
    }

    /** @param startedAt when the container started, from which the initial delay counts */
    void begin(long startedAt) {
        long due = startedAt + probe.initialDelay() * SECOND;
        loop.after(Math.max(0, due - loop.now()), this::act);
    }

    private void act() {
        if (over) {
            return;
        }
        long next = loop.now() + probe.period() * SECOND;
        action.accept(fault -> {
            if (!over) {
                count(fault);
                loop.after(Math.max(0, next - loop.now()), this::act);
            }
        });
    }

    private void count(Optional<String> fault) {
        boolean good = fault.isEmpty();
        inARow = good == lastGood ? inARow + 1 : 1;
        lastGood = good;
        if (inARow >= (good ? probe.success() : probe.failure())) {
            verdict.accept(fault);
        }
    }

    void end() {
        over = true;
    }
}
