package redisha.rule.api;

import java.util.List;
import java.util.Optional;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Names;

/**
 * An object that another one names and the input does not have.
 *
 * @param severity an error when the name is most likely mistyped; otherwise less, for the cluster may have the object
 * @param clause what is missing and what there is instead
 */
record Sought(Severity severity, String clause) {
    /** Among so many names nearly every one has a neighbour. */
    private static final int MANY = 100;

    /** Looks for an object; empty when it is there, or when the input has no object of its kind to compare it with. */
    static Optional<Sought> missing(Evidence evidence, String kind, String namespace, String name) {
        if (evidence.whole().manifests().find(kind, namespace, name).isPresent()) {
            return Optional.empty();
        }
        String what = "no " + kind + " of this input is named " + Names.quoted(name);
        List<Manifest> others = evidence.whole().manifests().ofKind(kind).toList();
        Optional<Manifest> elsewhere =
                others.stream().filter(other -> other.name().equals(name)).findFirst();
        if (elsewhere.isPresent()) {
            return Optional.of(new Sought(
                    Severity.WARNING,
                    "the " + kind + " " + Names.quoted(name) + " of this input is in the namespace "
                            + Names.quoted(elsewhere.get().namespace()) + ", not in " + Names.quoted(namespace)));
        }
        Optional<String> near = others.size() > MANY ? Optional.empty() : near(name, namespace, others);
        if (near.isPresent()) {
            return Optional.of(new Sought(Severity.ERROR, what + ", but one is " + Names.quoted(near.get())));
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new Sought(Severity.INFO, what));
    }

    private static Optional<String> near(String name, String namespace, List<Manifest> others) {
        List<String> names = others.stream()
                .filter(other -> Manifests.sameNamespace(other.namespace(), namespace))
                .map(Manifest::name)
                .filter(other -> !withoutDigits(other).equals(withoutDigits(name)))
                .toList();
        return Nearest.word(name, names);
    }

    /** The same for all of cache-1, cache-2 and so on, which are neighbours and not mistakes. */
    private static String withoutDigits(String name) {
        return name.replaceAll("\\d", "");
    }
}
