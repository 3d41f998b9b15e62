package redisha.rule.api;

import java.util.Optional;
import java.util.Set;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Reference;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** What a pod reads from a ConfigMap or Secret is in it. */
final class MissingDataKey implements Rule {

    @Override
    public About about() {
        return About.api(
                "missing-data-key",
                Severity.ERROR,
                "A key that a pod asks of a ConfigMap or Secret beside it is there, unless it is optional.",
                "The kubelet cannot start the container: CreateContainerConfigError for a variable, FailedMount for"
                        + " a file"
                        + " (Kubernetes documentation, Configure a Pod to Use a ConfigMap).",
                "Write a key that the object has, or add the key to the object.",
                "ENV-06",
                "VOL-11");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Reference reference : workload.references()) {
                if (!reference.optional() && !reference.keys().isEmpty()) {
                    evidence.manifests()
                            .find(
                                    reference.kind(),
                                    workload.manifest().namespace(),
                                    reference.name().textOrEmpty())
                            .filter(object -> !isFilledByTheCluster(object))
                            .ifPresent(object -> judge(reference, object, verdict));
                }
            }
        }
    }

    private static void judge(Reference reference, Manifest object, Verdict verdict) {
        Set<String> keys = Reference.keysOf(object);
        for (Spot key : reference.keys()) {
            String name = key.textOrEmpty();
            if (name.isEmpty() || keys.contains(name)) {
                continue;
            }
            Optional<String> near = Nearest.word(name, keys);
            // An object without any key is probably filled by something else.
            verdict.broken(
                    keys.isEmpty() ? Severity.WARNING : Severity.ERROR,
                    key,
                    object.id() + " has no key " + Names.quoted(name),
                    near.map(word -> "Did you mean '" + word + "'?")
                            .orElse(
                                    keys.isEmpty()
                                            ? "Add the key to the object, or see that something fills it."
                                            : "It has " + String.join(", ", keys) + "."));
        }
    }

    private static boolean isFilledByTheCluster(Manifest object) {
        return object.spot().at("type").textOrEmpty().equals("kubernetes.io/service-account-token");
    }
}
