package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events among all others that tell the story of a run. */
final class Milestones {
    /** What Sentinel decides, as against what it observes of replicas and peers. */
    private static final Set<String> DECISIONS = Set.of(
            "+odown",
            "-odown",
            "+try-failover",
            "+elected-leader",
            "+selected-slave",
            "+promoted-slave",
            "+failover-end",
            "+failover-end-for-timeout",
            "-failover-abort-no-good-slave",
            "-failover-abort-not-elected",
            "-failover-abort-master-is-back",
            "-failover-abort-slave-timeout",
            "+switch-master",
            "+convert-to-slave",
            "+tilt",
            "-tilt");

    /** Milliseconds in which the Sentinels tell each other, and each logs the same. */
    private static final double ECHO = 3000;

    private Milestones() {}

    /** Of several Sentinels that say the same at about the same time the first is heard. */
    static List<Event> of(List<Event> events) {
        Map<String, Double> heard = new HashMap<>();
        List<Event> milestones = new ArrayList<>();
        for (Event event : events) {
            if (tells(event) && !isEcho(event, heard)) {
                milestones.add(event);
            }
        }
        return milestones;
    }

    private static boolean tells(Event event) {
        return switch (event.kind()) {
            case FAULT, MENDED, MASTERS, HEALTHY, PROXY -> true;
            case SENTINEL ->
                DECISIONS.contains(firstWord(event)) || event.text().startsWith("+sdown master ");
            case POD, NOTE -> false;
        };
    }

    private static boolean isEcho(Event event, Map<String, Double> heard) {
        if (event.kind() != Event.Kind.SENTINEL) {
            return false;
        }
        String said = event.text().replaceFirst(" #quorum .*", "");
        Double before = heard.get(said);
        heard.put(said, event.at());
        return before != null && event.at() - before <= ECHO;
    }

    private static String firstWord(Event event) {
        return event.text().split(" ", 2)[0];
    }
}
