package redisha.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects that are judged together, in the order in which they were read. */
public final class Manifests {
    private final List<Manifest> all;
    private final Map<String, List<Manifest>> ofKind = new LinkedHashMap<>();
    private final Map<String, List<Manifest>> named = new LinkedHashMap<>();

    public Manifests(List<Manifest> all) {
        this.all = List.copyOf(all);
        for (Manifest manifest : all) {
            ofKind.computeIfAbsent(manifest.kind(), kind -> new ArrayList<>()).add(manifest);
            named.computeIfAbsent(key(manifest.kind(), manifest.name()), key -> new ArrayList<>())
                    .add(manifest);
        }
    }

    public List<Manifest> all() {
        return all;
    }

    /** The objects of these kinds, in the order of the kinds. */
    public Stream<Manifest> ofKind(String... kinds) {
        return Stream.of(kinds).flatMap(kind -> ofKind.getOrDefault(kind, List.of()).stream());
    }

    /** The object of this kind and name in a namespace; an object that names none is in every namespace. */
    public Optional<Manifest> find(String kind, String namespace, String name) {
        return named.getOrDefault(key(kind, name), List.of()).stream()
                .filter(manifest -> sameNamespace(manifest.namespace(), namespace))
                .findFirst();
    }

    /** Whether objects of two namespaces meet; the empty namespace is the one that kubectl is given. */
    public static boolean sameNamespace(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }
}
