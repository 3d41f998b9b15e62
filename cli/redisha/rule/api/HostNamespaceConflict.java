package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A pod shares with its host only what can be shared together. */
final class HostNamespaceConflict implements Rule {

    @Override
    public About about() {
        return About.api(
                "host-namespace-conflict",
                Severity.ERROR,
                "hostUsers: false stands without hostNetwork, hostPID and hostIPC; shareProcessNamespace without"
                        + " hostPID.",
                "The API server refuses the pod (core validation, validateHostUsers and"
                        + " validatePodSpecSecurityContext).",
                "Remove one of the two.",
                "POD-14",
                "POD-18");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload.spec(), verdict));
    }

    private static void judge(Spot spec, Verdict verdict) {
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (spec.at("hostUsers").isFalse() && spec.at(shared).isTrue()) {
                verdict.broken(spec.at(shared), shared + ": true and hostUsers: false exclude each other");
            }
        }
        if (spec.at("shareProcessNamespace").isTrue() && spec.at("hostPID").isTrue()) {
            verdict.broken(
                    spec.at("shareProcessNamespace"),
                    "shareProcessNamespace: true and hostPID: true exclude each other");
        }
    }
}
