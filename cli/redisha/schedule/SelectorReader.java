package redisha.schedule;

import java.util.ArrayList;
import java.util.List;

/** Reads what is sought by labels. */
final class SelectorReader {

    private SelectorReader() {}

    /** An absent selector seeks nothing, an empty one everything. */
    static LabelSelector labels(Fields selector) {
        if (!selector.exists()) {
            return LabelSelector.NOTHING;
        }
        List<Requirement> all = new ArrayList<>();
        selector.at("matchLabels").texts().forEach((key, value) -> all.add(Requirement.is(key, value)));
        all.addAll(requirements(selector.at("matchExpressions")));
        return new LabelSelector(all);
    }

    /** What stands under {@code requiredDuringSchedulingIgnoredDuringExecution}, or under a volume's {@code required}. */
    static NodeSelector nodes(Fields required) {
        return required.exists()
                ? new NodeSelector(required.at("nodeSelectorTerms")
                        .items(term -> new NodeSelector.Term(
                                requirements(term.at("matchExpressions")), requirements(term.at("matchFields")))))
                : NodeSelector.EVERY_NODE;
    }

    /** A storage class's {@code allowedTopologies}. */
    static NodeSelector topologies(Fields allowed) {
        return allowed.items().isEmpty()
                ? NodeSelector.EVERY_NODE
                : new NodeSelector(allowed.items(term -> new NodeSelector.Term(
                        term.at("matchLabelExpressions")
                                .items(each -> new Requirement(
                                        each.at("key").text(),
                                        Requirement.Operator.IN,
                                        each.at("values").items(Fields::text))),
                        List.of())));
    }

    private static List<Requirement> requirements(Fields expressions) {
        return expressions.items(each -> new Requirement(
                each.at("key").text(),
                Requirement.Operator.of(each.at("operator").text()),
                each.at("values").items(Fields::text)));
    }
}
