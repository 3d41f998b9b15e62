package redisha.drill;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redisha.drill.load.Members;
import redisha.drill.stage.Pod;

/** Who is who: the members that exist, and which of them Sentinel takes for the master. */
record Cast(List<Pod> pods, Members members) {

    /** The member that most Sentinels name, if any does. */
    Optional<Pod> master() {
        Map<Pod, Integer> votes = new LinkedHashMap<>();
        pods.forEach(pod -> namedBy(pod).ifPresent(named -> votes.merge(named, 1, Integer::sum)));
        return votes.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** The member that one Sentinel names. */
    Optional<Pod> namedBy(Pod pod) {
        List<String> answer = members.sentinel(pod, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", members.group());
        return answer.isEmpty() ? Optional.empty() : at(answer.get(0));
    }

    /** The member that has an address of its own or of its announce Service. */
    Optional<Pod> at(String address) {
        return pods.stream()
                .filter(pod -> pod.address().equals(address)
                        || pod.announceAddress().filter(address::equals).isPresent())
                .findFirst();
    }

    /** The Sentinels that do not know yet which priority a replica has, as they ask it every 10 s; empty when all do. */
    String unawareOfPriority(Pod replica, String priority) {
        return pods.stream()
                .filter(pod -> !knows(pod, replica, priority))
                .map(Pod::name)
                .collect(Collectors.joining(", "));
    }

    private boolean knows(Pod pod, Pod replica, String priority) {
        String address = "";
        List<String> answer = members.sentinel(pod, "SENTINEL", "REPLICAS", members.group());
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            String value = answer.get(i + 1);
            address = answer.get(i).equals("ip") ? value : address;
            if (answer.get(i).equals("slave-priority")
                    && at(address).filter(replica::equals).isPresent()) {
                return value.equals(priority);
            }
        }
        return false;
    }
}
