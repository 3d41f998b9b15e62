package redisha.rule.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Reference;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A pod asks for the ConfigMap or Secret that lies beside it, not for one that is nearly called so. */
final class MisspeltReference implements Rule {

    @Override
    public About about() {
        return About.api(
                "misspelt-reference",
                Severity.WARNING,
                "No pod asks for a ConfigMap or Secret that is not in the input while one with nearly its name is there"
                        + " and nothing asks for it.",
                "A pod whose ConfigMap or Secret is missing waits in ContainerCreating or CreateContainerConfigError"
                        + " for"
                        + " ever (Kubernetes documentation, ConfigMaps).",
                "Write the name of the object as the object has it.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Set<List<String>> asked = new HashSet<>();
        evidence.workloads().forEach(workload -> workload.references()
                .forEach(reference ->
                        asked.add(List.of(reference.kind(), reference.name().textOrEmpty()))));
        // An object that is asked for by its name is not the one that a misspelt name means.
        List<Manifest> unasked = evidence.manifests()
                .ofKind("ConfigMap", "Secret")
                .filter(object -> !asked.contains(List.of(object.kind(), object.name())))
                .toList();
        if (unasked.isEmpty()) {
            return;
        }
        for (Workload workload : evidence.workloads()) {
            for (Reference reference : workload.references()) {
                judge(reference, workload.manifest().namespace(), unasked, evidence, verdict);
            }
        }
    }

    private static void judge(
            Reference reference, String namespace, List<Manifest> unasked, Evidence evidence, Verdict verdict) {
        String name = reference.name().textOrEmpty();
        if (name.isEmpty()
                || reference.optional()
                || evidence.manifests().find(reference.kind(), namespace, name).isPresent()) {
            return;
        }
        List<String> known = unasked.stream()
                .filter(object -> object.kind().equals(reference.kind()))
                .filter(object -> Manifests.sameNamespace(object.namespace(), namespace))
                .map(Manifest::name)
                .toList();
        Nearest.word(name, known)
                .ifPresent(near -> verdict.broken(
                        reference.name(),
                        "this input has no " + reference.kind() + " " + Names.quoted(name),
                        "Did you mean '" + near + "'?"));
    }
}
