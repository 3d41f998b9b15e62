package redisha.rule.api;

import java.util.HashSet;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Spread constraints go together. */
final class BadTopologySpread implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-topology-spread",
                Severity.ERROR,
                "A topologyKey and whenUnsatisfiable stand together once, minDomains only with DoNotSchedule,"
                        + " matchLabelKeys only with a labelSelector.",
                "The API server refuses the pod otherwise (core validation, validateTopologySpreadConstraints).",
                "Keep one constraint for each topology, and remove what does not fit its whenUnsatisfiable.",
                "SCH-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Set<String> seen = new HashSet<>();
            for (Spot constraint : Scheduling.constraints(workload)) {
                judge(constraint, seen, verdict);
            }
        }
    }

    private static void judge(Spot constraint, Set<String> seen, Verdict verdict) {
        String mode = constraint.at("whenUnsatisfiable").textOrEmpty();
        String pair = constraint.at("topologyKey").textOrEmpty() + " with " + mode;
        if (!seen.add(pair)) {
            verdict.broken(constraint, pair + " is constrained twice", "Remove one of the two.");
        }
        if (constraint.at("minDomains").exists() && mode.equals("ScheduleAnyway")) {
            verdict.broken(
                    constraint.at("minDomains"),
                    "minDomains with ScheduleAnyway",
                    "Write whenUnsatisfiable: DoNotSchedule, or remove minDomains.");
        }
        Spot keys = constraint.at("matchLabelKeys");
        if (!keys.isEmptyOrAbsent() && !constraint.at("labelSelector").exists()) {
            verdict.broken(keys, "matchLabelKeys without a labelSelector", "Write a labelSelector.");
        }
    }
}
