package redisha.cluster;

import java.util.List;
import java.util.Objects;
import redisha.finding.Finding;
import redisha.schedule.Cluster;

/**
 * A cluster that has been read.
 *
 * @param source what it was read from, for headings: {@code cluster.json}, {@code context prod}
 * @param notes what is not known of it and what follows from that; information, never errors
 */
public record Read(String source, Cluster cluster, List<Finding> notes) {
    public Read {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(cluster, "cluster");
        notes = List.copyOf(notes);
    }
}
