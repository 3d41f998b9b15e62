package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.quantity.Amount;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Cpu is counted in thousandths of a core. */
final class CpuTooFine implements Rule {

    @Override
    public About about() {
        return About.api(
                "cpu-too-fine",
                Severity.WARNING,
                "Amounts of cpu are whole thousandths of a core.",
                "1m is the finest amount of cpu there is; anything finer is rounded up (Kubernetes documentation, Resource"
                        + " Management for Pods and Containers).",
                "Write the next whole number of thousandths, such as 100m.",
                "RES-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Resources resources : Resources.of(evidence)) {
            for (Spot cpu : resources.of("cpu")) {
                Amounts.at(cpu)
                        .filter(Amount::isFinerThanMilli)
                        .ifPresent(
                                amount -> verdict.broken(cpu, cpu.written() + " is finer than a thousandth of a core"));
            }
        }
    }
}
