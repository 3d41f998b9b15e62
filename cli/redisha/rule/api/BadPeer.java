package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A peer of a NetworkPolicy is a range of addresses or pods. */
final class BadPeer implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-peer",
                Severity.ERROR,
                "A peer of a NetworkPolicy has an ipBlock alone, or a podSelector, a namespaceSelector or both.",
                "The API server refuses the policy otherwise (networking validation, ValidateNetworkPolicyPeer).",
                "Make two peers of a range and a selector; write podSelector: {} for all pods of the namespace.",
                "NP-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        PolicyRule.of(evidence).flatMap(rule -> rule.peers().stream()).forEach(peer -> judge(peer, verdict));
    }

    private static void judge(Spot peer, Verdict verdict) {
        boolean selects =
                peer.at("podSelector").exists() || peer.at("namespaceSelector").exists();
        boolean block = peer.at("ipBlock").exists();
        if (block && selects) {
            verdict.broken(peer.at("ipBlock"), "an ipBlock stands beside a selector in one peer");
        } else if (!block && !selects) {
            verdict.broken(peer, "the peer has no ipBlock, podSelector or namespaceSelector");
        }
    }
}
