package redisha.cluster;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import redisha.finding.UserError;

/** Where the nodes come from. */
public sealed interface ClusterSource {

    /**
     * Reads all of it.
     *
     * @param stdin what the path {@code -} stands for
     * @throws UserError when it cannot be read, or there are no nodes
     */
    Read read(InputStream stdin);

    /**
     * What kubectl wrote: JSON of any size or YAML of at most 32 MiB, compressed by gzip or not; lists, lists of lists, one
     * document after the other.
     *
     * @param paths files; {@code -} for standard input
     */
    record Files(List<String> paths) implements ClusterSource {
        public Files {
            paths = List.copyOf(paths);
        }

        @Override
        public Read read(InputStream stdin) {
            return ClusterFiles.read(paths, stdin);
        }
    }

    /**
     * Nodes that nobody has yet, all of one size.
     *
     * @param nodes {@code 3}, or {@code zone-a:2,zone-b:1}
     */
    record Plain(String nodes) implements ClusterSource {
        public Plain {
            Objects.requireNonNull(nodes, "nodes");
        }

        @Override
        public Read read(InputStream stdin) {
            return PlainNodes.read(nodes);
        }
    }

    /**
     * The cluster of a kubeconfig; without a kubeconfig, the one in which redisha runs as a pod.
     *
     * @param context empty for the current context
     * @param kubeconfig a file; empty for what KUBECONFIG names, or else {@code ~/.kube/config}
     */
    record Live(String context, String kubeconfig) implements ClusterSource {
        public Live {
            Objects.requireNonNull(context, "context");
            Objects.requireNonNull(kubeconfig, "kubeconfig");
        }

        @Override
        public Read read(InputStream stdin) {
            return LiveCluster.read(context, kubeconfig);
        }
    }
}
