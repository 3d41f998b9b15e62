package redisha.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects that are judged together, in the order in which they were read. */
public record Manifests(List<Manifest> all) {

    public Manifests {
        all = List.copyOf(all);
    }

    public Stream<Manifest> ofKind(String... kinds) {
        List<String> wanted = List.of(kinds);
        return all.stream().filter(manifest -> wanted.contains(manifest.kind()));
    }

    /** The object of this kind and name in a namespace; an object that names none is in every namespace. */
    public Optional<Manifest> find(String kind, String namespace, String name) {
        return ofKind(kind)
                .filter(manifest -> manifest.name().equals(name) && sameNamespace(manifest.namespace(), namespace))
                .findFirst();
    }

    /** Whether objects of two namespaces meet; the empty namespace is the one that kubectl is given. */
    public static boolean sameNamespace(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
