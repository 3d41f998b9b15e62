package redisha.rule.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An object is written down once. */
final class SameObjectTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "same-object-twice",
                Severity.WARNING,
                "No two documents describe the same object.",
                "With kubectl apply the later one silently replaces the earlier one, with helm install the release"
                        + " fails"
                        + " because the object already exists.",
                "Remove one, or give it a name or namespace of its own.",
                "META-16");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Map<List<String>, Manifest> seen = new HashMap<>();
        for (Manifest manifest : evidence.manifests().all()) {
            Manifest earlier = manifest.name().isEmpty() ? null : seen.putIfAbsent(identity(manifest), manifest);
            if (earlier != null) {
                Spot name = earlier.spot().at("metadata", "name");
                verdict.broken(
                        manifest.spot().at("metadata", "name"),
                        "another " + manifest.kind() + " of this name is at " + name.where());
            }
        }
    }

    /** Versions of one group are views of the same object. */
    private static List<String> identity(Manifest manifest) {
        String version = manifest.apiVersion();
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return List.of(group, manifest.kind(), manifest.namespace(), manifest.name());
    }
}
