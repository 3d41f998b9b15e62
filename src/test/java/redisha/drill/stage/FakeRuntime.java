package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Containers without processes: they do what a test says, and all that is asked of them is written down. */
final class FakeRuntime implements Runtime {
    private final SimulatedLoop loop;
    final List<String> said = new ArrayList<>();
    final Map<String, FakeContainer> running = new LinkedHashMap<>();
    Map<String, List<String>> names = Map.of();
    final Map<String, String> routes = new LinkedHashMap<>();

    /** How commands end, by their first word; one that is not here ends with 0 at once. */
    final Map<String, Answer> answers = new LinkedHashMap<>();

    /** How containers end by themselves, by their name; one that is not here runs on. */
    final Map<String, Answer> ends = new LinkedHashMap<>();

    /** How long containers take to end after TERM, by their name. */
    final Map<String, Long> deaths = new LinkedHashMap<>();

    /** @param millis how long it takes */
    record Answer(int code, long millis) {}

    FakeRuntime(SimulatedLoop loop) {
        this.loop = loop;
    }

    private void says(String what) {
        said.add(loop.now() + " " + what);
    }

    @Override
    public Sandbox sandbox(SandboxPlan plan) {
        says("sandbox " + plan.name() + " " + plan.address());
        return new FakeSandbox(plan);
    }

    @Override
    public void names(Map<String, List<String>> addressesByName) {
        names = addressesByName;
    }

    @Override
    public Path logs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void route(String address, Sandbox sandbox) {
        routes.put(address, sandbox == null ? "" : sandbox.toString());
    }

    @Override
    public void cut(Set<Sandbox> minority) {
        says("cut " + minority);
    }

    @Override
    public void close() {
        says("closed");
    }

    private final class FakeSandbox implements Sandbox {
        private final SandboxPlan plan;

        FakeSandbox(SandboxPlan plan) {
            this.plan = plan;
        }

        @Override
        public Container start(ContainerPlan container) {
            FakeContainer started = new FakeContainer(plan.name(), container);
            running.put(started.toString(), started);
            Answer end = ends.get(container.name());
            if (end != null) {
                loop.after(end.millis(), () -> started.end(end.code()));
            }
            return started;
        }

        @Override
        public void refill(String volume, Volume.Files files) {
            says("refill " + volume);
        }

        @Override
        public void wipe(String claim) {
            says("wipe " + claim);
        }

        @Override
        public void remove() {
            says("remove " + plan.name());
        }

        @Override
        public String toString() {
            return plan.name();
        }
    }

    /** A container that lives until it is told to end. */
    final class FakeContainer implements Container {
        private final String pod;
        final ContainerPlan plan;
        private final CompletableFuture<Integer> ended = new CompletableFuture<>();

        FakeContainer(String pod, ContainerPlan plan) {
            this.pod = pod;
            this.plan = plan;
        }

        void end(int code) {
            running.remove(toString(), this);
            ended.complete(code);
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return ended;
        }

        @Override
        public Ran exec(List<String> command, Duration limit) {
            Answer answer = answers.getOrDefault(command.get(0), new Answer(0, 0));
            loop.takes(Math.min(answer.millis(), limit.toMillis()));
            return answer.millis() > limit.toMillis()
                    ? new Ran(OptionalInt.empty(), "")
                    : new Ran(OptionalInt.of(answer.code()), "said " + answer.code());
        }

        @Override
        public void signal(Signal signal) {
            says(signal + " " + this);
            switch (signal) {
                case TERM, USR1 -> loop.after(deaths.getOrDefault(plan.name(), 0L), () -> end(0));
                case KILL -> end(137);
                case STOP, CONT -> {}
            }
        }

        @Override
        public Path log() {
            return Path.of("no-log");
        }

        @Override
        public String toString() {
            return pod + "/" + plan.name();
        }
    }
}
