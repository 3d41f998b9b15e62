package redisha.rule.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Among so many names nearly every one has a neighbour. */
    private static final int MANY = 100;

    @Override
    public About about() {
        return About.api(
                "misspelt-reference",
                Severity.WARNING,
                "No pod asks for a ConfigMap or Secret that is not beside it while one with nearly its name is, or one with its"
                        + " name is in another namespace.",
                "A pod whose ConfigMap or Secret is missing waits in ContainerCreating or CreateContainerConfigError"
                        + " for"
                        + " ever (Kubernetes documentation, ConfigMaps).",
                "Write the name of the object as the object has it.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Set<List<String>> asked = new HashSet<>();
        evidence.workloads().forEach(workload -> asked.addAll(names(workload)));
        List<Manifest> unasked = objects(evidence)
                .filter(object -> !asked.contains(List.of(object.kind(), object.name())))
                .toList();
        List<Manifest> few = objects(evidence).limit(MANY + 1L).toList();
        List<Manifest> all = few.size() > MANY ? List.of() : few;
        for (Workload workload : evidence.workloads()) {
            for (Reference reference : workload.references()) {
                if (isMissing(reference, workload, evidence)) {
                    elsewhere(reference, all, evidence)
                            .or(() -> near(reference, workload, unasked)
                                    .or(() -> nearer(reference, workload, all))
                                    .map(near -> "Did you mean '" + near + "'?"))
                            .ifPresent(hint -> verdict.broken(
                                    reference.name(),
                                    "this input has no " + reference.kind() + " "
                                            + Names.quoted(reference.name().textOrEmpty()),
                                    hint));
                }
            }
        }
    }

    private static boolean isMissing(Reference reference, Workload workload, Evidence evidence) {
        String name = reference.name().textOrEmpty();
        return !name.isEmpty()
                && !reference.optional()
                && evidence.manifests()
                        .find(reference.kind(), workload.manifest().namespace(), name)
                        .isEmpty();
    }

    private static Optional<String> near(Reference reference, Workload workload, List<Manifest> objects) {
        List<String> known = objects.stream()
                .filter(object -> object.kind().equals(reference.kind()))
                .filter(object -> Manifests.sameNamespace(
                        object.namespace(), workload.manifest().namespace()))
                .map(Manifest::name)
                .toList();
        return Nearest.word(reference.name().textOrEmpty(), known);
    }

    /** What other pods ask for is meant only when the name is one letter off and no variant such as team-a of team-b. */
    private static Optional<String> nearer(Reference reference, Workload workload, List<Manifest> objects) {
        String name = reference.name().textOrEmpty();
        Set<List<String>> own = names(workload);
        List<Manifest> others = objects.stream()
                .filter(object -> !own.contains(List.of(object.kind(), object.name())))
                .filter(object -> Nearest.distance(name, object.name()) <= 1)
                .filter(object -> !stem(object.name()).equals(stem(name)))
                .toList();
        return near(reference, workload, others);
    }

    /** The object lies in another namespace, where nothing asks for it. */
    private static Optional<String> elsewhere(Reference reference, List<Manifest> objects, Evidence evidence) {
        List<String> key = List.of(reference.kind(), reference.name().textOrEmpty());
        return objects.stream()
                .filter(object -> key.equals(List.of(object.kind(), object.name())))
                .filter(object -> evidence.workloads().stream()
                        .filter(other ->
                                Manifests.sameNamespace(other.manifest().namespace(), object.namespace()))
                        .noneMatch(other -> names(other).contains(key)))
                .findFirst()
                .map(object -> "One is in the namespace " + Names.quoted(object.namespace())
                        + "; write the same namespace in both.");
    }

    /** A name without numbers and words of one or two letters, which tell variants apart. */
    private static String stem(String name) {
        return name.replaceAll("\\d|\\b\\w{1,2}\\b|-", "");
    }

    private static Stream<Manifest> objects(Evidence evidence) {
        return evidence.manifests().ofKind("ConfigMap", "Secret");
    }

    private static Set<List<String>> names(Workload workload) {
        return workload.references().stream()
                .map(reference -> List.of(reference.kind(), reference.name().textOrEmpty()))
                .collect(Collectors.toSet());
    }
}
