package redisha.rule.ha;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The node does not begin with Redis when it runs out of memory. */
final class EvictedFirst implements Rule {
    @Override
    public About about() {
        return About.ha(
                "evicted-first",
                Severity.INFO,
                "The containers of Redis and HAProxy request cpu and memory.",
                "Pods whose containers request nothing have the quality of service BestEffort: they are"
                        + " killed and evicted first when their node runs short, and the scheduler packs any number"
                        + " of them onto it (Kubernetes documentation, Pod Quality of Service Classes).",
                "Write resources.requests.",
                "redis.resources");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        releases.redis().forEach(release -> judge(release.workload(), release.redis(), verdict));
        releases.haproxies().forEach(proxy -> judge(proxy.workload(), proxy.container(), verdict));
    }

    private static void judge(Workload workload, Spot container, Verdict verdict) {
        // One container that asks for something lifts the pod, and requests may be given to the pod as a whole.
        boolean lowest = Stream.concat(Stream.of(workload.spec()), workload.allContainers().stream())
                .map(holder -> holder.at("resources"))
                .allMatch(resources -> resources.at("requests").isEmptyOrAbsent()
                        && resources.at("limits").isEmptyOrAbsent());
        if (lowest) {
            verdict.broken(container, "no container of the pod requests cpu or memory, so it is evicted first");
        }
    }
}
