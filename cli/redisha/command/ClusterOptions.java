package redisha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import redisha.cluster.ClusterSource;
import redisha.finding.UserError;

/** Where the nodes come from. */
final class ClusterOptions {

    @Option(
            names = "--cluster",
            paramLabel = "FILE",
            description = "What kubectl wrote, '-' for standard input:"
                    + " kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--nodes",
            paramLabel = "NUMBER",
            description = "So many plain nodes that nobody has yet, as in 3 or zone-a:2,zone-b:1.")
    private String nodes;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "The live cluster of this context. Default: the current one.")
    private String context;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Kubeconfig of the live cluster. Default: KUBECONFIG, or ~/.kube/config.")
    private String kubeconfig;

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
