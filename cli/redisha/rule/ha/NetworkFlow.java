package redisha.rule.ha;

import java.util.Set;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/**
 * Traffic of TCP that a release lives on.
 *
 * @param asking whose pods open the connection
 * @param asked whose pods take it
 * @param ports the port with its other names, the one to be told first; none when there is no such traffic
 * @param purpose what it is for: {@code "replicas copy the master there"}
 */
record NetworkFlow(Workload asking, Workload asked, Set<Long> ports, String purpose) {

    /** Says where the policies of the input stop it. */
    void judge(NetworkPolicies policies, Verdict verdict) {
        if (!ports.isEmpty()) {
            policies.between(asking, asked, ports).ifPresent(barrier -> tell(barrier, verdict));
        }
    }

    private void tell(NetworkPolicies.Barrier barrier, Verdict verdict) {
        long port = ports.iterator().next();
        boolean outgoing = barrier.outgoing();
        Workload peer = outgoing ? asked : asking;
        verdict.broken(
                barrier.spot(),
                "no rule lets the pods of " + asking.manifest().id() + (outgoing ? " out" : " in") + " to port " + port
                        + " of " + asked.manifest().id() + "; " + purpose,
                "Add a rule for port " + port + (outgoing ? " to" : " from") + " podSelector "
                        + Selector.of(peer.manifest().spot().at("spec", "selector")) + ".");
    }
}
