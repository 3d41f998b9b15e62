package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Members stand on nodes of their own. */
final class MembersMayShareNode implements Rule {

    @Override
    public About about() {
        return About.ha(
                "members-may-share-node",
                Severity.INFO,
                "Something keeps the members on different nodes.",
                "Two of three members on one node go with that node, and the majority with them (Kubernetes"
                        + " documentation, pod anti-affinity).",
                "Add a podAntiAffinity over kubernetes.io/hostname, or topologySpreadConstraints.",
                "hardAntiAffinity");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot pod = release.workload().spec();
        Spot apart = pod.at("affinity", "podAntiAffinity");
        if (release.replicas() > 1
                && apart.isEmptyOrAbsent()
                && pod.at("topologySpreadConstraints").isEmptyOrAbsent()) {
            verdict.broken(apart, "nothing keeps the " + release.replicas() + " members from standing on one node");
        }
    }
}
