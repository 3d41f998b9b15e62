package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Replicas reach their master. */
final class PolicyBarsReplication implements Rule {

    @Override
    public About about() {
        return About.ha(
                "policy-bars-replication",
                Severity.ERROR,
                "The network policies let each member reach the Redis of the others.",
                "A replica that cannot connect to the master never gets a copy, and with min-replicas-to-write the"
                        + " master takes no writes (Redis documentation, Replication); which member is the master"
                        + " changes, so each needs the way to each.",
                "Allow the port of Redis between the members, in ingress and in egress.",
                "networkPolicy");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        NetworkPolicies policies = NetworkPolicies.in(evidence);
        Releases releases = Releases.in(evidence);
        for (RedisPods release : releases.redis()) {
            new NetworkFlow(
                            release.workload(),
                            release.workload(),
                            releases.ports(release).replication(),
                            "replicas copy the master there")
                    .judge(policies, verdict);
        }
    }
}
