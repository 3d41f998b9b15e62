package redisha.schedule.filter;

import java.util.List;

/** All filters, in the order in which the scheduler asks them; the first that refuses a node has the say. */
final class Filters {
    static final List<Filter> ALL = List.of(
            new NodeUnschedulable(),
            new NodeName(),
            new TaintToleration(),
            new NodeAffinity(),
            new NodePorts(),
            new NodeResourcesFit(),
            new VolumeRestrictions(),
            new VolumeBinding(),
            new VolumeZone(),
            new PodTopologySpread(),
            new InterPodAffinity());

    /** Those that look at nothing but the node itself: what they let pass is eligible. */
    static final List<Filter> OF_NODES =
            List.of(new NodeUnschedulable(), new NodeName(), new TaintToleration(), new NodeAffinity());

    private Filters() {}
}
