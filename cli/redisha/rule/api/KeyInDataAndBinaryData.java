package redisha.rule.api;

import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A key of a ConfigMap holds a text or bytes. */
final class KeyInDataAndBinaryData implements Rule {

    @Override
    public About about() {
        return About.api(
                "key-in-data-and-binary-data",
                Severity.ERROR,
                "No key of a ConfigMap stands in data and in binaryData.",
                "The API server refuses the ConfigMap otherwise (core validation, ValidateConfigMap).",
                "Remove the key from one of the two.",
                "CM-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("ConfigMap").map(Manifest::spot).forEach(map -> {
            Set<String> texts = map.at("data").entries().keySet();
            map.at("binaryData").entries().forEach((key, spot) -> {
                if (texts.contains(key)) {
                    verdict.broken(spot, Names.quoted(key) + " stands in data as well");
                }
            });
        });
    }
}
