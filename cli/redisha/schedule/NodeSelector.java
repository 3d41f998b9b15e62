package redisha.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Nodes that will do.
 *
 * @param terms at least one of them must hold; null when every node will do
 */
public record NodeSelector(List<Term> terms) {
    public static final NodeSelector EVERY_NODE = new NodeSelector(null);

    /**
     * All of it must hold; a term without any demand holds nowhere.
     *
     * @param labels demands on the node's labels
     * @param fields demands on {@code metadata.name}, the only field there is
     */
    public record Term(List<Requirement> labels, List<Requirement> fields) {
        public Term {
            labels = List.copyOf(labels);
            fields = List.copyOf(fields);
        }

        boolean matches(Node node) {
            Map<String, String> name = fields.isEmpty() ? Map.of() : Map.of("metadata.name", node.name());
            return !(labels.isEmpty() && fields.isEmpty())
                    && labels.stream().allMatch(each -> each.holds(node.labels()))
                    && fields.stream().allMatch(each -> each.holds(name));
        }
    }

    public NodeSelector {
        terms = terms == null ? null : List.copyOf(terms);
    }

    public boolean matches(Node node) {
        return isEveryNode() || Objects.requireNonNull(terms).stream().anyMatch(term -> term.matches(node));
    }

    public boolean isEveryNode() {
        return terms == null;
    }
}
