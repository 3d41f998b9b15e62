package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The keys of a ConfigMap or Secret can be file names. */
final class BadDataKey implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-data-key",
                Severity.ERROR,
                "A key of a ConfigMap or Secret has letters, digits, '-', '_' and '.', at most 253 of them.",
                "The API server refuses the object otherwise; a key becomes the name of a file when it is mounted"
                        + " (apimachinery, IsConfigMapKey).",
                "Rename the key; the folder of a file belongs into the items of the volume.",
                "CM-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("ConfigMap", "Secret").forEach(object -> {
            for (String part : List.of("data", "binaryData", "stringData")) {
                object.spot().at(part).entries().forEach((key, spot) -> Names.DATA_KEY
                        .fault(key)
                        .ifPresent(fault -> verdict.broken(spot, fault)));
            }
        });
    }
}
