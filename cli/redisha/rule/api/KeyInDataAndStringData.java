package redisha.rule.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A key of a Secret is given once. */
final class KeyInDataAndStringData implements Rule {

    @Override
    public About about() {
        return About.api(
                "key-in-data-and-string-data",
                Severity.WARNING,
                "No key of a Secret stands in data and, with another value, in stringData.",
                "stringData wins and the value in data is lost without a word (Kubernetes documentation, Secrets).",
                "Remove the key from one of the two.",
                "CM-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("Secret").map(Manifest::spot).forEach(secret -> {
            Map<String, String> texts = secret.at("stringData").texts();
            secret.at("data").entries().forEach((key, spot) -> {
                if (texts.containsKey(key) && differ(spot, texts.get(key))) {
                    verdict.broken(spot, Names.quoted(key) + " stands in stringData as well, which wins");
                }
            });
        });
    }

    private static boolean differ(Spot encoded, String text) {
        return !Arrays.equals(
                new Payload.Value(encoded.textOrEmpty(), true).bytes(), text.getBytes(StandardCharsets.UTF_8));
    }
}
