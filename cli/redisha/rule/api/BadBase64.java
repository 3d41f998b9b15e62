package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Values that are read as base64 are base64. */
final class BadBase64 implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-base64",
                Severity.ERROR,
                "The values in data of a Secret and in binaryData of a ConfigMap are base64.",
                "The API server cannot read the object otherwise (decoding of bytes in JSON).",
                "Encode the value with 'base64 -w0', or write it as it is under stringData of a Secret or data of a"
                        + " ConfigMap.",
                "CM-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Secret")
                .forEach(secret -> judge(secret.spot().at("data"), verdict));
        evidence.manifests().ofKind("ConfigMap").forEach(map -> judge(map.spot().at("binaryData"), verdict));
    }

    private static void judge(Spot part, Verdict verdict) {
        part.entries().forEach((key, spot) -> {
            if (spot.text().isPresent() && Payload.decoded(spot.textOrEmpty()).isEmpty()) {
                // The value may be a password: it is not repeated.
                verdict.broken(spot, "the value of " + Names.quoted(key) + " is not base64");
            }
        });
    }
}
