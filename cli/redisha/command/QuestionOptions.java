package redisha.command;

import static redisha.command.Takes.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.report.Question;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Loss;

/** What a cluster is asked. */
final class QuestionOptions {
    /** As many names fit into a message. */
    private static final int MOST = 10;

    private List<Question> required = new ArrayList<>();
    private List<String> drained = new ArrayList<>();
    private List<String> lost = new ArrayList<>();

    void addTo(CommandSpec command) {
        command.addOption(many(Question.class, given -> required = given, "--require")
                .paramLabel("QUESTION")
                .splitRegex(",")
                .description(
                        "What must fit for exit code 0: ${COMPLETION-CANDIDATES}; several with commas. Default: install.")
                .build());
        command.addOption(many(String.class, given -> drained = given, "--drain")
                .paramLabel("NODE")
                .description("What does draining this node do? May be repeated.")
                .build());
        command.addOption(many(String.class, given -> lost = given, "--without")
                .paramLabel("LABEL=VALUE")
                .description("What does losing all nodes with this label do, as in zone=a? May be repeated.")
                .build());
    }

    /** Whether any of these options was used. */
    boolean used() {
        return !required.isEmpty() || !drained.isEmpty() || !lost.isEmpty();
    }

    Set<Question> required() {
        return required.isEmpty() ? EnumSet.of(Question.install) : EnumSet.copyOf(required);
    }

    /**
     * The answers to what was asked by name.
     *
     * @throws UserError when there is no such node or label
     */
    List<Loss> losses(Cluster cluster, Capacity capacity) {
        List<Loss> losses = new ArrayList<>();
        drained.forEach(node -> losses.add(capacity.drained(known("--drain", "node", node, names(cluster)))));
        lost.forEach(label -> losses.add(loss(label, cluster, capacity)));
        return losses;
    }

    private static Loss loss(String label, Cluster cluster, Capacity capacity) {
        int equals = label.indexOf('=');
        if (equals <= 0 || equals == label.length() - 1) {
            throw new UserError(
                    "--without " + label + ": this is no label with a value", "Write it as in --without zone=a.");
        }
        Set<String> keys = cluster.nodes().stream()
                .flatMap(node -> node.labels().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String key = known("--without", "label", inFull(label.substring(0, equals)), keys);
        Set<String> values = cluster.nodes().stream()
                .filter(node -> node.labels().containsKey(key))
                .map(node -> node.labels().get(key))
                .collect(Collectors.toCollection(TreeSet::new));
        return capacity.without(key, known("--without", "node with " + key, label.substring(equals + 1), values));
    }

    private static String inFull(String key) {
        return switch (key) {
            case "zone" -> Node.ZONE;
            case "region" -> Node.REGION;
            case "hostname" -> Node.HOSTNAME;
            default -> key;
        };
    }

    private static Set<String> names(Cluster cluster) {
        return cluster.nodes().stream().map(Node::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String known(String option, String what, String given, Collection<String> all) {
        if (all.contains(given)) {
            return given;
        }
        String near = Nearest.word(given, all)
                .map(word -> "Did you mean '" + word + "'?")
                .orElseGet(() -> "There are: " + all.stream().limit(MOST).collect(Collectors.joining(", "))
                        + (all.size() > MOST ? ", ..." : "") + ".");
        throw new UserError(option + ": there is no " + what + " '" + given + "'", near);
    }
}
