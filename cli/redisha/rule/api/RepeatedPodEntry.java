package redisha.rule.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Host aliases and pull secrets are each given once. */
final class RepeatedPodEntry implements Rule {

    @Override
    public About about() {
        return About.api(
                "repeated-pod-entry",
                Severity.WARNING,
                "Each host alias has an address of its own, and each pull secret a name of its own.",
                "The API server warns, and what merges the lists by that key keeps only one of the entries (pod"
                        + " warnings,"
                        + " warningsForPodSpecAndMeta).",
                "Put all names of an address into one entry, and give each secret once.",
                "POD-17");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> {
            judge(workload.spec().at("hostAliases").items(), "ip", verdict);
            judge(workload.spec().at("imagePullSecrets").items(), "name", verdict);
        });
    }

    private static void judge(List<Spot> entries, String key, Verdict verdict) {
        Set<String> seen = new HashSet<>();
        for (Spot entry : entries) {
            Spot spot = entry.at(key);
            if (spot.isEmptyOrAbsent()) {
                verdict.broken(spot, "the entry has no " + key, "Write the " + key + ", or remove the entry.");
            } else if (!seen.add(spot.textOrEmpty())) {
                verdict.broken(spot, Names.quoted(spot.textOrEmpty()) + " is given before");
            }
        }
    }
}
