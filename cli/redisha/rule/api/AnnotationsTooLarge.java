package redisha.rule.api;

import java.nio.charset.StandardCharsets;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The annotations of an object fit into the API server's limit. */
final class AnnotationsTooLarge implements Rule {
    private static final int LIMIT = 256 * 1024;

    @Override
    public About about() {
        return About.api(
                "annotations-too-large",
                Severity.ERROR,
                "All annotations of an object together, keys and values, have at most 262144 bytes.",
                "The API server refuses the object otherwise (apimachinery, TotalAnnotationSizeLimitB).",
                "Move the text into a ConfigMap.",
                "META-14");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Metadata.of(evidence).forEach(metadata -> judge(metadata.at("annotations"), verdict));
    }

    private static void judge(Spot annotations, Verdict verdict) {
        if (!annotations.exists()) {
            return;
        }
        long size = annotations.texts().entrySet().stream()
                .mapToLong(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                .sum();
        if (size > LIMIT) {
            verdict.broken(annotations, "the annotations have " + size + " bytes, " + LIMIT + " are allowed");
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
