package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Finalizers have names that the API server takes. */
final class BadFinalizer implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-finalizer",
                Severity.ERROR,
                "A finalizer is a qualified name.",
                "The API server refuses others (apimachinery, ValidateFinalizerName).",
                "Write it as the controller that removes it is called: 'example.com/name'.",
                "META-15");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot metadata : Metadata.of(evidence)) {
            for (Spot finalizer : metadata.at("finalizers").items()) {
                finalizer
                        .text()
                        .flatMap(Names.QUALIFIED_NAME::fault)
                        .ifPresent(fault -> verdict.broken(finalizer, fault));
            }
        }
    }
}
