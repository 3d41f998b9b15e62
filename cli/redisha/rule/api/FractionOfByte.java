package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.quantity.Amount;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Memory and storage are whole bytes. */
final class FractionOfByte implements Rule {

    @Override
    public About about() {
        return About.api(
                "fraction-of-byte",
                Severity.WARNING,
                "Amounts of memory and storage are whole numbers of bytes.",
                "The suffix m is a thousandth: 200m of memory is a fifth of a byte, and the container is killed as soon as"
                        + " it starts (Kubernetes documentation, Resource Management for Pods and Containers; the API"
                        + " server warns).",
                "Write Mi or M for millions of bytes.",
                "RES-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot spot : Quantities.ofBytes(evidence)) {
            Optional<Amount> amount = Amounts.at(spot);
            if (amount.isEmpty() || amount.get().isWhole()) {
                continue;
            }
            String written = spot.written();
            verdict.broken(
                    spot,
                    written + " holds a fraction of a byte",
                    written.endsWith("m")
                            ? "Did you mean '" + written.replace("m", "Mi") + "'?"
                            : "Write a whole number of bytes.");
        }
    }
}
