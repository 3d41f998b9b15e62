package redisha.drill.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redisha.drill.stage.Access;
import redisha.drill.stage.Pod;
import redisha.drill.stage.Stage;

/** A stage of three members and two proxies on which nothing runs; it writes down what is done to it. */
public final class PlayedStage implements Stage {
    private final List<String> deeds;
    private final List<Pod> members = IntStream.range(0, 3)
            .mapToObj(i -> (Pod) new PlayedPod("server-" + i, i, "10.43.0.1" + "0".repeat(i)))
            .toList();
    private final List<Pod> proxies = IntStream.range(0, 2)
            .mapToObj(i -> (Pod) new PlayedPod("proxy-" + i, -1, "10.42.9." + i))
            .toList();

    /** What a container came to that does not stay up. */
    public Optional<String> crashLoop = Optional.empty();

    public PlayedStage(List<String> deeds) {
        this.deeds = deeds;
    }

    /** A pod that is ready for good. */
    record PlayedPod(String name, int ordinal, String address) implements Pod {
        @Override
        public Optional<String> announceAddress() {
            return ordinal < 0 ? Optional.empty() : Optional.of(address);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public int redisPort() {
            return 6379;
        }

        @Override
        public int sentinelPort() {
            return 26379;
        }
    }

    @Override
    public List<Pod> members() {
        return members;
    }

    @Override
    public List<Pod> proxies() {
        return proxies;
    }

    @Override
    public List<Endpoint> endpoints(String service, String port) {
        return List.of();
    }

    @Override
    public Access access() {
        return new Access("", "", Optional.empty(), "mymaster");
    }

    @Override
    public void delete(Pod pod) {
        deeds.add("delete " + pod.name());
    }

    @Override
    public void lose(Pod pod) {
        deeds.add("lose " + pod.name());
    }

    @Override
    public void recover(Pod pod) {
        deeds.add("recover " + pod.name());
    }

    @Override
    public void crash(Pod pod, String container) {
        deeds.add("crash " + container + " of " + pod.name());
    }

    @Override
    public void halt(Pod pod, String container) {
        deeds.add("halt " + container + " of " + pod.name());
    }

    @Override
    public void resume(Pod pod, String container) {
        deeds.add("resume " + container + " of " + pod.name());
    }

    @Override
    public void wipe(Pod pod) {
        deeds.add("wipe " + pod.name());
    }

    @Override
    public void freeze(Pod pod) {
        deeds.add("freeze " + pod.name());
    }

    @Override
    public void thaw(Pod pod) {
        deeds.add("thaw " + pod.name());
    }

    @Override
    public void freeze(Pod pod, String container) {
        deeds.add("freeze " + container + " of " + pod.name());
    }

    @Override
    public void thaw(Pod pod, String container) {
        deeds.add("thaw " + container + " of " + pod.name());
    }

    @Override
    public void cut(Set<Pod> minority) {
        deeds.add("cut off " + minority.stream().map(Pod::name).collect(Collectors.joining(" ")));
    }

    @Override
    public void heal() {
        deeds.add("heal");
    }

    @Override
    public void stopMembers() {
        deeds.add("stop");
    }

    @Override
    public void startMembers(List<Integer> ordinals) {
        deeds.add("start " + ordinals);
    }

    @Override
    public void rollOut() {
        deeds.add("roll out");
    }

    @Override
    public void scale(int members) {
        deeds.add("scale to " + members);
    }

    @Override
    public Optional<String> crashLoop() {
        return crashLoop;
    }

    @Override
    public Path logs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Said exec(Pod pod, String container, List<String> command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        deeds.add("close");
    }
}
