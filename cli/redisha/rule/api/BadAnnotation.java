package redisha.rule.api;

import java.util.Locale;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Annotations have keys that the API server takes. */
final class BadAnnotation implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-annotation",
                Severity.ERROR,
                "The key of an annotation is a name of at most 63 characters, with an optional DNS name and '/' before"
                        + " it.",
                "The API server refuses other keys (apimachinery, ValidateAnnotations).",
                "Write the key as 'name' or 'example.com/name'.",
                "META-13");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Metadata.of(evidence).forEach(metadata -> judge(metadata.at("annotations"), verdict));
    }

    private static void judge(Spot annotations, Verdict verdict) {
        // The API server takes capitals in the prefix of an annotation.
        annotations.entries().forEach((key, value) -> Names.QUALIFIED_NAME
                .fault(key.toLowerCase(Locale.ROOT))
                .ifPresent(fault -> verdict.broken(value, fault)));
    }
}
