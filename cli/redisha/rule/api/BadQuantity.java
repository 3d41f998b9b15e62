package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.quantity.Amount;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Amounts are written as Kubernetes reads them. */
final class BadQuantity implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-quantity",
                Severity.ERROR,
                "An amount is a number with nothing, n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or an exponent"
                        + " behind it.",
                "The API server refuses the object otherwise (apimachinery api/resource, ParseQuantity).",
                "Write an amount such as 500m for cpu and 512Mi for memory.",
                "RES-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot spot : Quantities.of(evidence)) {
            if (Amounts.at(spot).isEmpty()) {
                verdict.broken(
                        spot,
                        Names.quoted(spot.written()) + " is no amount",
                        Amount.meant(spot.written())
                                .map(meant -> "Did you mean " + Names.quoted(meant) + "?")
                                .orElse("Write an amount such as 500m for cpu and 512Mi for memory."));
            }
        }
    }
}
