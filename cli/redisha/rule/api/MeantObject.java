package redisha.rule.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Reference;
import redisha.rule.Workload;

/** Finds the object that pods probably mean when they ask for one that the input does not have. */
final class MeantObject {
    private static final String CLAIM = "PersistentVolumeClaim";

    /** Among so many names nearly every one has a neighbour. */
    private static final int MANY = 100;

    private final Evidence evidence;
    private final List<Manifest> unasked;
    private final List<Manifest> all;

    MeantObject(Evidence evidence) {
        Map<List<String>, Set<String>> asked = new HashMap<>();
        evidence.workloads()
                .forEach(workload -> names(workload).forEach(name -> asked.computeIfAbsent(name, key -> new HashSet<>())
                        .add(workload.manifest().namespace())));
        List<Manifest> few = objects(evidence.whole()).limit(MANY + 1L).toList();
        this.evidence = evidence;
        this.unasked = objects(evidence)
                .filter(object -> asked.getOrDefault(name(object), Set.of()).stream()
                        .noneMatch(namespace -> Manifests.sameNamespace(namespace, object.namespace())))
                .toList();
        this.all = few.size() > MANY ? List.of() : few;
    }

    /** What pods ask for: ConfigMaps, Secrets and claims. */
    static List<Reference> references(Workload workload) {
        Stream<Reference> claims = workload.volumes().stream()
                .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
                .filter(name -> !name.isEmptyOrAbsent())
                .map(name -> new Reference(CLAIM, name, List.of(), false));
        return Stream.concat(workload.references().stream(), claims).toList();
    }

    /** What to write in place of a name that leads to nothing: a sentence, empty when the cluster may have the object. */
    Optional<String> hint(Reference missing, Workload workload) {
        return elsewhere(missing).or(() -> near(missing, workload, unasked, object -> true)
                .or(() -> near(missing, workload, all, isOneLetterOff(missing, workload)))
                .map(near -> "Did you mean '" + near + "'?"));
    }

    /** The object lies in another namespace, where nothing asks for it. */
    private Optional<String> elsewhere(Reference missing) {
        return all.stream()
                .filter(object -> name(object).equals(name(missing)))
                .filter(object -> evidence.whole().workloads().stream()
                        .filter(other ->
                                Manifests.sameNamespace(other.manifest().namespace(), object.namespace()))
                        .noneMatch(other -> names(other).contains(name(object))))
                .findFirst()
                .map(object -> "One is in the namespace " + Names.quoted(object.namespace())
                        + "; write the same namespace in both.");
    }

    private static Optional<String> near(
            Reference missing, Workload workload, List<Manifest> objects, Predicate<Manifest> filter) {
        String name = missing.name().textOrEmpty();
        List<String> known = objects.stream()
                .filter(object -> object.kind().equals(missing.kind()))
                .filter(object -> Manifests.sameNamespace(
                        object.namespace(), workload.manifest().namespace()))
                .filter(filter)
                .map(Manifest::name)
                .filter(other -> !stem(other).equals(stem(name)))
                .toList();
        return Nearest.word(name, known);
    }

    /** What other pods ask for is meant only when hardly anything differs; what these ask for themselves is not. */
    private static Predicate<Manifest> isOneLetterOff(Reference missing, Workload workload) {
        Set<List<String>> own = names(workload);
        return object ->
                !own.contains(name(object)) && Nearest.distance(missing.name().textOrEmpty(), object.name()) <= 1;
    }

    /** A name without numbers and words of one or two letters, which tell variants apart: team-a and team-b. */
    private static String stem(String name) {
        return name.replaceAll("\\d|\\b\\w{1,2}\\b|-", "");
    }

    private static Stream<Manifest> objects(Evidence evidence) {
        return evidence.manifests().ofKind("ConfigMap", "Secret", CLAIM);
    }

    private static Set<List<String>> names(Workload workload) {
        return references(workload).stream().map(MeantObject::name).collect(Collectors.toSet());
    }

    private static List<String> name(Reference reference) {
        return List.of(reference.kind(), reference.name().textOrEmpty());
    }

    private static List<String> name(Manifest object) {
        return List.of(object.kind(), object.name());
    }
}
