package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An object has a name. */
final class ObjectWithoutName implements Rule {

    @Override
    public About about() {
        return About.api(
                "object-without-name",
                Severity.ERROR,
                "An object has a name, or a generateName from which the API server makes one.",
                "The API server refuses an object that it cannot name (apimachinery, ValidateObjectMetaAccessor).",
                "Write metadata.name.",
                "META-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().all().stream()
                .filter(manifest -> !manifest.kind().isEmpty() && !isKustomization(manifest))
                .forEach(manifest -> judge(manifest, verdict));
    }

    private static void judge(Manifest manifest, Verdict verdict) {
        Spot metadata = manifest.spot().at("metadata");
        if (metadata.at("name").isEmptyOrAbsent() && metadata.at("generateName").isEmptyOrAbsent()) {
            verdict.broken(metadata.at("name"), "this " + manifest.kind() + " has no name");
        }
    }

    /** The index of a folder, which lies among objects and is none. */
    private static boolean isKustomization(Manifest manifest) {
        return manifest.apiVersion().startsWith("kustomize.config.k8s.io/");
    }
}
