package redisha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.filter.Placement;

/** Nodes that refuse a pod for the same reasons. */
record Refusal(List<String> reasons, List<String> nodes) {

    static List<Refusal> of(Placement placement) {
        Map<List<String>, List<String>> nodes = new LinkedHashMap<>();
        placement.refusals().forEach((node, reasons) -> nodes.computeIfAbsent(reasons, each -> new ArrayList<>())
                .add(node));
        return nodes.entrySet().stream()
                .map(each -> new Refusal(each.getKey(), each.getValue()))
                .toList();
    }
}
