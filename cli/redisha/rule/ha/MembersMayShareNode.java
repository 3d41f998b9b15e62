package redisha.rule.ha;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
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
                "Add a podAntiAffinity over kubernetes.io/hostname, or topologySpreadConstraints, that selects the members.",
                "hardAntiAffinity");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot pod = release.workload().spec();
        Spot apart = pod.at("affinity", "podAntiAffinity");
        Stream<Spot> terms = Stream.of(
                        apart.at("requiredDuringSchedulingIgnoredDuringExecution")
                                .items(),
                        apart.at("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
                                .map(preferred -> preferred.at("podAffinityTerm"))
                                .toList(),
                        pod.at("topologySpreadConstraints").items())
                .flatMap(List::stream);
        if (release.replicas() > 1 && terms.noneMatch(term -> isAboutMembers(term, release))) {
            verdict.broken(apart, "nothing keeps the " + release.replicas() + " members from standing on one node");
        }
    }

    /** A term without a selector is about no pods at all. */
    private static boolean isAboutMembers(Spot term, RedisPods release) {
        Spot selector = term.at("labelSelector");
        return selector.exists()
                && release.workload().pods().stream()
                        .anyMatch(pod -> Selector.of(selector).matches(pod));
    }
}
