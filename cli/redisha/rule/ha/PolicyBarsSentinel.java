package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Sentinels reach Redis, and each other. */
final class PolicyBarsSentinel implements Rule {

    @Override
    public About about() {
        return About.ha(
                "policy-bars-sentinel",
                Severity.ERROR,
                "The network policies let each Sentinel reach every Redis and every other Sentinel.",
                "A Sentinel finds the others by the channel __sentinel__:hello of the Redis servers that it watches,"
                        + " and asks them for their votes; without the one or the other nobody is promoted (Redis"
                        + " documentation, Sentinel).",
                "Allow the ports of Redis and Sentinel between the members, in ingress and in egress.",
                "networkPolicy");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        NetworkPolicies policies = NetworkPolicies.in(evidence);
        Releases releases = Releases.in(evidence);
        for (RedisPods release : releases.redis()) {
            Workload members = release.workload();
            ReleasePorts ports = releases.ports(release);
            new NetworkFlow(members, members, ports.monitored(), "Sentinels watch Redis there")
                    .judge(policies, verdict);
            new NetworkFlow(members, members, ports.sentinel(), "Sentinels vote there").judge(policies, verdict);
        }
    }
}
