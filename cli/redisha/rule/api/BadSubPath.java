package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A mount stays inside its volume. */
final class BadSubPath implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-sub-path",
                Severity.ERROR,
                "A subPath or subPathExpr is relative and without '..', and a mount has only one of the two.",
                "The API server refuses the pod (core validation, validateLocalDescendingPath).",
                "Write a path below the root of the volume, without a '/' first.",
                "VOL-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                container.at("volumeMounts").items().forEach(mount -> judge(mount, verdict));
            }
        }
    }

    private static void judge(Spot mount, Verdict verdict) {
        for (String field : List.of("subPath", "subPathExpr")) {
            Spot path = mount.at(field);
            LocalPath.fault(path.textOrEmpty())
                    .ifPresent(fault -> verdict.broken(path, Names.quoted(path.textOrEmpty()) + " " + fault));
        }
        if (!mount.at("subPath").isEmptyOrAbsent() && !mount.at("subPathExpr").isEmptyOrAbsent()) {
            verdict.broken(
                    mount.at("subPathExpr"), "the mount has a subPath and a subPathExpr", "Remove one of the two.");
        }
    }
}
