package redisha.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import redisha.finding.Nearest;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** Every key that a values file may have, in the order of the schema. */
public final class Catalogue {
    private static final String SCHEMA = "/schemas/values.schema.json";

    /** Passwords, also those that redis.conf and sentinel.conf have under other names. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("pass|masterauth|\\.config\\.user(\\[\\d+])?$", Pattern.CASE_INSENSITIVE);

    static final Where DEFAULT = Where.of("default");

    private final Tree written;
    private final Key root;
    private final Map<String, Key> byPath = new LinkedHashMap<>();

    private Catalogue(Tree written, Key root) {
        this.written = written;
        this.root = root;
        index(root);
    }

    /** The catalogue of redisha's own schema. */
    public static Catalogue load() {
        return of(Bundled.json(SCHEMA));
    }

    /** The schema itself: JSON, draft-07. */
    public static String schema() {
        return Bundled.text(SCHEMA);
    }

    /** The catalogue of a draft-07 schema. */
    static Catalogue of(Tree schema) {
        return new Catalogue(schema, new KeyReader(schema).read());
    }

    /** The schema that the keys were read from. */
    public Tree written() {
        return written;
    }

    private void index(Key key) {
        for (Map.Entry<String, Key> property : key.properties().entrySet()) {
            byPath.put(property.getValue().path(), property.getValue());
            index(property.getValue());
        }
    }

    /** All keys, parents before their children. */
    public List<Key> keys() {
        return List.copyOf(byPath.values());
    }

    /** A key by its dotted path; the root for the empty path. */
    public Optional<Key> key(String path) {
        return path.isEmpty() ? Optional.of(root) : Optional.ofNullable(byPath.get(path));
    }

    /** The keys directly below a dotted path; the top-level keys for the empty path. */
    public List<Key> children(String path) {
        return key(path).map(key -> List.copyOf(key.properties().values())).orElse(List.of());
    }

    Key root() {
        return root;
    }

    /** The built-in defaults as one tree; each value's place says "default". */
    public Tree.Mapping defaults() {
        return defaults(root);
    }

    private static Tree.Mapping defaults(Key key) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        key.properties().forEach((name, property) -> {
            Tree value = property.structured() && !isNull(property.defaultValue())
                    ? defaults(property)
                    : property.defaultValue();
            if (value != null) {
                entries.put(name, new Tree.Entry(name, DEFAULT, value));
            }
        });
        return new Tree.Mapping(entries, DEFAULT);
    }

    private static boolean isNull(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.value() == null;
    }

    /** The path of the known key that was probably meant by a path, for {@code redisha explain}. */
    public Optional<String> nearest(String path) {
        int dot = path.lastIndexOf('.');
        String parent = dot < 0 ? "" : path.substring(0, dot);
        return nearest(parent, path.substring(dot + 1)).map(Key::path);
    }

    /**
     * The question that helps after an unknown key, or the empty text: {@code Did you mean 'replicas'?}. A key of the
     * same parent comes first; after that one from anywhere, the one closest to the top.
     */
    public String didYouMean(String parent, String name) {
        return nearest(parent, name)
                .map(key -> {
                    String keyParent = parentOf(key);
                    if (keyParent.equals(parent)) {
                        return "Did you mean '" + key.name() + "'?";
                    }
                    return "Did you mean '" + key.path() + "'" + (keyParent.isEmpty() ? " at the top level?" : "?");
                })
                .orElse("");
    }

    private Optional<Key> nearest(String parent, String name) {
        int tolerance = Nearest.tolerance(name);
        List<Key> close = new ArrayList<>();
        for (Key key : byPath.values()) {
            boolean sibling = parentOf(key).equals(parent);
            // Far away a short word is close to too many others, so it must be the same word there.
            int allowed = sibling ? tolerance : name.length() < 5 ? 0 : Math.min(tolerance, 2);
            if (Nearest.distance(name, key.name()) <= allowed) {
                close.add(key);
            }
        }
        return close.stream()
                .min(Comparator.<Key>comparingInt(key -> parentOf(key).equals(parent) ? 0 : 1)
                        .thenComparingInt(key -> Nearest.distance(name, key.name()))
                        .thenComparingInt(key -> KeyPath.keys(key.path()).size()));
    }

    private static String parentOf(Key key) {
        int dot = key.path().lastIndexOf('.');
        return dot < 0 ? "" : key.path().substring(0, dot);
    }

    /** A value that must not be printed: the schema says so, or the name does where the schema knows nothing. */
    boolean secret(String path) {
        return key(path)
                .map(Key::secret)
                .orElseGet(() -> SECRET_NAME.matcher(path).find());
    }
}
