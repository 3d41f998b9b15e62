package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spread constraints that must hold. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class PodTopologySpreadTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a zone=1; b zone=2 | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(app=x, zone) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(app=x, zone, maxSkew=2) | a b |
                    a zone=1; b zone=2; pod p@a app=x; pod q@a app=x | app=x spread(app=x, zone, maxSkew=2) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x; pod q@b app=x | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=1; c zone=2; pod p@a app=x | app=x spread(app=x, zone) | c | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=y | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a in(other) app=x | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x terminating | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x succeeded | app=x spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x | app=y spread(app=x, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x; pod q@a app=x | app=y spread(app=x, zone) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(none, zone) | a b |
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(any, zone) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(app In x y, zone) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x | app=x spread(app=x, zone, whenUnsatisfiable=ScheduleAnyway) | a b |
                    a; b; pod p@a app=x | app=x spread(app=x, host) | b | didn't match pod topology spread constraints
                    a zone=1; b | app=x spread(app=x, zone) | a | didn't match pod topology spread constraints (missing required label)
                    a; b | app=x spread(app=x, zone) |  | didn't match pod topology spread constraints (missing required label)
                    """)
    void no_place_gets_too_far_ahead(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a zone=1; b zone=2 | app=x spread(app=x, zone, minDomains=2) | a b |
                    a zone=1; pod p@a app=x | app=x spread(app=x, zone, minDomains=2) |  | didn't match pod topology spread constraints
                    a zone=1; pod p@a app=x | app=x spread(app=x, zone) | a |
                    a zone=1; b zone=2; pod p@a app=x; pod q@b app=x | app=x spread(app=x, zone, minDomains=3) |  | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x; pod q@b app=x | app=x spread(app=x, zone, minDomains=2) | a b |
                    a zone=1 x=1; b zone=2; pod p@a app=x | app=x spread(app=x, zone) select(x=1) | a | didn't match Pod's node affinity/selector
                    a zone=1 x=1; b zone=2; pod p@a app=x | app=x spread(app=x, zone, nodeAffinityPolicy=Ignore) select(x=1) |  | a: didn't match pod topology spread constraints, b: didn't match Pod's node affinity/selector
                    a zone=1; b zone=2 taint(k:NoSchedule); pod p@a app=x | app=x spread(app=x, zone) |  | a: didn't match pod topology spread constraints, b: had untolerated taint {k: }
                    a zone=1; b zone=2 taint(k:NoSchedule); pod p@a app=x | app=x spread(app=x, zone, nodeTaintsPolicy=Honor) | a | had untolerated taint {k: }
                    a zone=1; b zone=2 taint(k:NoSchedule); pod p@a app=x | app=x spread(app=x, zone, nodeTaintsPolicy=Honor) tolerates(k) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2 taint(k:PreferNoSchedule); pod p@a app=x | app=x spread(app=x, zone, nodeTaintsPolicy=Honor) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x hash=old | app=x hash=new spread(app=x, zone, keys=hash) | a b |
                    a zone=1; b zone=2; pod p@a app=x hash=new | app=x hash=new spread(app=x, zone, keys=hash) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x hash=old | app=x spread(app=x, zone, keys=hash) | b | didn't match pod topology spread constraints
                    a zone=1; b zone=1; c zone=2; pod p@a app=x | app=x spread(app=x, zone, maxSkew=2) spread(app=x, host) | b c | didn't match pod topology spread constraints
                    a zone=1; b zone=2; pod p@a app=x; c nohost zone=2 | app=x spread(app=x, zone) spread(app=x, host) | b | a: didn't match pod topology spread constraints, c: didn't match pod topology spread constraints (missing required label)
                    a zone=1 cpu=1; b zone=2; pod p@b app=x | app=x cpu=2 spread(app=x, zone) |  | a: Insufficient cpu, b: didn't match pod topology spread constraints
                    """)
    void only_some_nodes_make_places(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
