package redisha.rule.ha;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Names are found. */
final class PolicyBarsDns implements Rule {

    @Override
    public About about() {
        return About.ha(
                "policy-bars-dns",
                Severity.ERROR,
                "The network policies let the pods of a release ask DNS, by UDP and by TCP.",
                "The start scripts and HAProxy look for the members by the names of their Services and give up when"
                        + " nobody answers; an answer that is too long for UDP is asked for again by TCP (RFC 7766)."
                        + " The servers of DNS are in another namespace, as a rule.",
                "Add an egress rule for port 53, UDP and TCP, to namespaceSelector: {}.",
                "networkPolicy.egressRules");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        NetworkPolicies policies = NetworkPolicies.in(evidence);
        Stream.concat(
                        releases.redis().stream().map(RedisPods::workload),
                        releases.haproxies().stream().map(HaproxyPods::workload))
                .forEach(workload -> judge(workload, policies, verdict));
    }

    private void judge(Workload workload, NetworkPolicies policies, Verdict verdict) {
        String pods = "the pods of " + workload.manifest().id();
        policies.beforeDns(workload, "UDP")
                .ifPresentOrElse(
                        barrier -> verdict.broken(barrier.spot(), "no rule lets " + pods + " out to DNS, UDP port 53"),
                        () -> policies.beforeDns(workload, "TCP")
                                .ifPresent(barrier -> verdict.broken(
                                        Severity.WARNING,
                                        barrier.spot(),
                                        pods + " may ask DNS by UDP and not by TCP",
                                        about().remedy())));
    }
}
