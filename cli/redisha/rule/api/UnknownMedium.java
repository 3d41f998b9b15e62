package redisha.rule.api;

import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An empty directory lies on a medium that the kubelet knows. */
final class UnknownMedium implements Rule {
    private static final Set<String> KNOWN = Set.of("", "Memory", "HugePages");

    @Override
    public About about() {
        return About.api(
                "unknown-medium",
                Severity.ERROR,
                "The medium of an emptyDir is Memory, HugePages or HugePages with a size, or not given.",
                "The API server takes any text, and the kubelet then cannot make the volume: the pod waits in"
                        + " ContainerCreating for ever (kubelet, emptyDir.SetUpAt: unknown storage medium).",
                "Write medium: Memory, or leave it out for the node's disk.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream()
                .flatMap(workload -> workload.volumes().stream())
                .map(volume -> volume.at("emptyDir", "medium"))
                .forEach(medium -> judge(medium, verdict));
    }

    private static void judge(Spot medium, Verdict verdict) {
        String name = medium.textOrEmpty();
        if (!KNOWN.contains(name) && !name.startsWith("HugePages-")) {
            verdict.broken(medium, Names.quoted(name) + " is no medium");
        }
    }
}
