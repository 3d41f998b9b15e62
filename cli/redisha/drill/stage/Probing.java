package redisha.drill.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import redisha.drill.release.Action;
import redisha.drill.release.Container;
import redisha.drill.release.Probe;

/** All probes of one container from its start to its end; the others wait until the startup probe has succeeded. */
final class Probing {
    private final Container.Probes probes;
    private final Loop loop;
    private final long startedAt;
    private final BiConsumer<Probe, Consumer<Optional<String>>> action;
    private final Watcher watcher;
    private final List<ProbeRun> running = new ArrayList<>();
    private boolean over;

    /** Who acts on what probes find. */
    interface Watcher {
        void isReady();

        void isUnready(String why);

        /** Has the container killed. */
        void isSick(Probe probe, String why);
    }

    /** @param action does what a probe's {@link Action} says and hands over what is wrong */
    Probing(Container.Probes probes, Loop loop, BiConsumer<Probe, Consumer<Optional<String>>> action, Watcher watcher) {
        this.probes = probes;
        this.loop = loop;
        this.startedAt = loop.now();
        this.action = action;
        this.watcher = watcher;
    }

    void begin() {
        probes.startup().ifPresentOrElse(this::awaitStart, this::started);
    }

    private void awaitStart(Probe startup) {
        ProbeRun run = new ProbeRun(startup, loop, then -> action.accept(startup, then), fault -> {
            running.get(0).end();
            fault.ifPresentOrElse(why -> sick(startup, "startup", why), this::started);
        });
        running.add(run);
        run.begin(startedAt);
    }

    private void started() {
        probes.readiness()
                .ifPresentOrElse(
                        probe -> run(probe, fault -> fault.ifPresentOrElse(watcher::isUnready, watcher::isReady)),
                        watcher::isReady);
        probes.liveness().ifPresent(probe -> run(probe, fault -> fault.ifPresent(why -> sick(probe, "liveness", why))));
    }

    private void run(Probe probe, Consumer<Optional<String>> verdict) {
        ProbeRun run = new ProbeRun(probe, loop, then -> action.accept(probe, then), verdict);
        running.add(run);
        run.begin(startedAt);
    }

    private void sick(Probe probe, String kind, String why) {
        if (!over) {
            end();
            watcher.isSick(probe, kind + " probe failed: " + why);
        }
    }

    void end() {
        over = true;
        running.forEach(ProbeRun::end);
    }
}
