package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A namespace that an object names can exist. */
final class BadNamespace implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-namespace",
                Severity.ERROR,
                "The namespace of an object is a DNS label.",
                "No namespace can have another name, so the API server refuses the object (apimachinery,"
                        + " ValidateObjectMetaAccessor).",
                "Write the name of an existing namespace, or leave it to kubectl's -n.",
                "META-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().all().forEach(manifest -> {
            Spot namespace = manifest.spot().at("metadata", "namespace");
            namespace
                    .text()
                    .filter(text -> !text.isEmpty())
                    .flatMap(Names.DNS_LABEL::fault)
                    .ifPresent(fault -> verdict.broken(namespace, fault));
        });
    }
}
