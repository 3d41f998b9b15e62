package redisha.schedule.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redisha.schedule.LabelSelector;
import redisha.schedule.Notation;
import redisha.schedule.Pod;

/** A row of a table: a cluster, a pod that comes to it, the nodes that take it, and what the others say. */
final class Trial {

    private Trial() {}

    /**
     * @param wanted what follows the pod's name
     * @param fits names of nodes, set apart by blanks; null for none
     * @param reason what every other node says, in the scheduler's words without {@code node(s)}; {@code a: ..., b: ...} when
     *     they differ; null when there is no other
     */
    static void holds(String cluster, String wanted, String fits, String reason) {
        State state = new State(Notation.cluster(cluster));
        Pod pod = Notation.pod(
                "wanted" + (wanted == null || wanted.startsWith("@") ? "" : " ") + Objects.toString(wanted, ""));
        Scheduler scheduler = new Scheduler(state);

        List<String> taking = scheduler.fitting(pod, LabelSelector.NOTHING).stream()
                .map(NodeInfo::name)
                .sorted()
                .toList();
        Placement placement = scheduler.find(pod, LabelSelector.NOTHING);

        assertThat(taking).isEqualTo(fits == null ? List.of() : Arrays.asList(fits.split(" ")));
        assertThat(said(placement)).isEqualTo(Objects.toString(reason, ""));
        assertThat(placement.isPlaced()).isEqualTo(!taking.isEmpty());
    }

    private static String said(Placement placement) {
        if (placement.isHopeless()) {
            return placement.sentence();
        }
        TreeMap<String, String> said = new TreeMap<>();
        placement
                .refusals()
                .forEach((node, reasons) -> said.put(
                        node,
                        reasons.stream()
                                .map(each -> each.replace("node(s) ", ""))
                                .collect(Collectors.joining(" + "))));
        return said.values().stream().distinct().count() == 1
                ? said.firstEntry().getValue()
                : said.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", "));
    }
}
