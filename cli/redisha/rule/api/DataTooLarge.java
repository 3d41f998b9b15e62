package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A ConfigMap or Secret is small enough to be kept. */
final class DataTooLarge implements Rule {
    private static final long MOST = 1_048_576;

    @Override
    public About about() {
        return About.api(
                "data-too-large",
                Severity.ERROR,
                "The values of a ConfigMap or Secret have at most 1 MiB together.",
                "The API server refuses the object otherwise (core validation, MaxSecretSize).",
                "Split the object, or put large files into a volume.",
                "CM-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("ConfigMap", "Secret").forEach(object -> {
            long bytes = Payload.of(object).size();
            if (bytes > MOST) {
                verdict.broken(
                        object.spot().at(object.spot().at("data").exists() ? "data" : "stringData"),
                        "the values have " + bytes + " bytes, " + (bytes - MOST) + " too many");
            }
        });
    }
}
