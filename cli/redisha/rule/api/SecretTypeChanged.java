package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A Secret keeps its type for life. */
final class SecretTypeChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "secret-type-changed",
                Severity.ERROR,
                "The type of an installed Secret stays as it is.",
                "The API server refuses the update (core validation, ValidateSecretUpdate).",
                "Keep the old type, or delete the Secret and apply again.",
                "CM-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Update update : Update.of(evidence, "Secret")) {
            String before = type(update.before("type"));
            Spot spot = update.after("type");
            // A type that is left out is filled in from the installed object by no one: it becomes Opaque.
            if (!before.equals(type(spot))) {
                verdict.broken(
                        spot,
                        "the type was " + before + " and is to be " + type(spot),
                        "Keep the type, or run '" + update.deletion() + "' and apply again.");
            }
        }
    }

    private static String type(Spot spot) {
        return spot.text().filter(text -> !text.isEmpty()).orElse("Opaque");
    }
}
