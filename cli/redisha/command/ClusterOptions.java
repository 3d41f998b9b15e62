package redisha.command;

import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import redisha.cluster.ClusterSource;
import redisha.finding.UserError;

/** Where the nodes come from. */
final class ClusterOptions {

    private List<String> files = new ArrayList<>();
    private String nodes;
    private String context;
    private String kubeconfig;

    void addTo(CommandSpec command) {
        command.addOption(many(String.class, given -> files = given, "--cluster")
                .paramLabel("FILE")
                .description("What kubectl wrote, '-' for standard input:"
                        + " kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json; may be repeated.")
                .build());
        command.addOption(one(String.class, given -> nodes = given, "--nodes")
                .paramLabel("NUMBER")
                .description("So many plain nodes that nobody has yet, as in 3 or zone-a:2,zone-b:1.")
                .build());
        command.addOption(one(String.class, given -> context = given, "--context")
                .paramLabel("NAME")
                .description("The live cluster of this context. Default: the current one.")
                .build());
        command.addOption(one(String.class, given -> kubeconfig = given, "--kubeconfig")
                .paramLabel("FILE")
                .description("Kubeconfig of the live cluster. Default: KUBECONFIG, or ~/.kube/config.")
                .build());
    }

    /** Whether any of these options was used. */
    boolean used() {
        return !files.isEmpty() || nodes != null || isLive();
    }

    boolean readsStandardInput() {
        return files.contains("-");
    }

    /**
     * The live cluster, unless something else is named.
     *
     * @throws UserError when several are named
     */
    ClusterSource source() {
        List<String> given = Stream.of(
                        files.isEmpty() ? "" : "--cluster",
                        nodes == null ? "" : "--nodes",
                        isLive() ? context != null ? "--context" : "--kubeconfig" : "")
                .filter(option -> !option.isEmpty())
                .toList();
        if (given.size() > 1) {
            throw new UserError(
                    String.join(" and ", given) + " name different clusters", "Ask one after the other: give one.");
        }
        if (!files.isEmpty()) {
            return new ClusterSource.Files(files);
        }
        return nodes != null
                ? new ClusterSource.Plain(nodes)
                : new ClusterSource.Live(context == null ? "" : context, kubeconfig == null ? "" : kubeconfig);
    }

    private boolean isLive() {
        return context != null || kubeconfig != null;
    }
}
