package redisha.drill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redisha.drill.stage.Pod;

/** Puts into words what is not well; knows nothing of connections. */
final class Diagnosis {
    private final int expectedMembers;
    private final int expectedProxies;
    private final List<String> lacks = new ArrayList<>();

    Diagnosis(int expectedMembers, int expectedProxies) {
        this.expectedMembers = expectedMembers;
        this.expectedProxies = expectedProxies;
    }

    List<String> lacks() {
        return lacks;
    }

    void of(List<Pod> members, List<Pod> proxies) {
        count("members", members.size(), expectedMembers);
        count("proxies", proxies.size(), expectedProxies);
        Stream.concat(members.stream(), proxies.stream())
                .filter(pod -> !pod.ready())
                .forEach(pod -> lacks.add(pod.name() + " is not ready"));
    }

    private void count(String what, int seen, int expected) {
        if (seen != expected) {
            lacks.add("there are " + amount(what, seen, expected));
        }
    }

    /** Those of whom there is no view did not answer. */
    void of(Map<Pod, RedisView> redis, Map<Pod, SentinelView> sentinels) {
        answers("Redis", redis);
        answers("Sentinel", sentinels);
        List<Pod> masters =
                redis.keySet().stream().filter(pod -> redis.get(pod).master()).toList();
        if (masters.size() == 1) {
            replication(masters.get(0), redis);
            sentinels.forEach((pod, view) -> sentinel(pod.name(), view, masters.get(0)));
        } else {
            lacks.add(
                    masters.isEmpty()
                            ? "nobody says that it is the master"
                            : names(masters) + " say that they are master");
        }
    }

    private void answers(String who, Map<Pod, ?> views) {
        if (views.size() < expectedMembers) {
            lacks.add(
                    views.isEmpty()
                            ? "no " + who + " answers"
                            : who + " answers on " + names(List.copyOf(views.keySet())) + " only");
        }
    }

    private void replication(Pod master, Map<Pod, RedisView> redis) {
        redis.forEach((pod, view) -> {
            if (pod != master && !view.linked()) {
                lacks.add(pod.name() + " is not linked to its master");
            } else if (pod != master && !isAddressOf(master, view.follows())) {
                lacks.add(pod.name() + " follows " + view.follows() + " instead of " + master.name());
            }
        });
        long online = redis.get(master).onlineReplicas();
        if (online != expectedMembers - 1) {
            lacks.add(master.name() + " has " + online + " of " + (expectedMembers - 1) + " replicas in step");
        }
    }

    private void sentinel(String name, SentinelView view, Pod master) {
        String who = "the Sentinel of " + name;
        if (view.tilt()) {
            lacks.add(who + " is in TILT");
        }
        if (!isAddressOf(master, view.masterAddress())) {
            lacks.add(who + " names " + view.masterAddress() + " instead of " + master.name());
        }
        known(who, "replicas", view.replicas());
        known(who, "peers", view.peers());
        Stream.of(List.of(view.master()), view.replicas(), view.peers())
                .flatMap(List::stream)
                .filter(one -> !SentinelView.troubles(one).isEmpty())
                .forEach(one -> lacks.add(
                        who + " says of " + one.get("ip") + ":" + one.get("port") + ": " + SentinelView.troubles(one)));
    }

    private void known(String who, String what, List<Map<String, String>> known) {
        if (known.size() != expectedMembers - 1) {
            lacks.add(who + " lists " + amount(what, known.size(), expectedMembers - 1));
        }
    }

    /** Names of hosts are taken on trust: only the release resolves them. */
    private static boolean isAddressOf(Pod pod, String address) {
        boolean numeric = address.indexOf(':') >= 0 || address.matches("[\\d.]+");
        return !numeric
                || address.equals(pod.address())
                || Objects.equals(address, pod.announceAddress().orElse(null));
    }

    private static String amount(String what, int seen, int expected) {
        return seen < expected ? seen + " of " + expected + " " + what : seen + " " + what + " instead of " + expected;
    }

    private static String names(List<Pod> pods) {
        return String.join(", ", pods.stream().map(Pod::name).toList());
    }
}
