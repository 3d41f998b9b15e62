package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.quantity.Amount;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Nothing asks for less than nothing. */
final class NegativeQuantity implements Rule {

    @Override
    public About about() {
        return About.api(
                "negative-quantity",
                Severity.ERROR,
                "Amounts of cpu, memory and storage are not negative.",
                "The API server refuses them (core validation, ValidateResourceQuantityValue).",
                "Write a positive amount, or remove it.",
                "RES-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot spot : Quantities.of(evidence)) {
            Amounts.at(spot)
                    .filter(Amount::isNegative)
                    .ifPresent(amount -> verdict.broken(spot, spot.written() + " is negative"));
        }
    }
}
