package redisha.values;

import java.util.List;
import java.util.Optional;
import redisha.finding.UserError;
import redisha.yaml.KeyPath;

/** Finds what is known about a path that somebody typed, inside lists and free maps too. */
final class KeyLookup {
    private final Catalogue catalogue;

    KeyLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a path leads to.
     *
     * @param path as {@link KeyPath} writes it, without list items
     * @param key its type, limits and children
     * @param described the key itself, or where nothing is written about it, the nearest one above that has a meaning
     */
    record Found(String path, Key key, Key described) {}

    /**
     * What a dotted path leads to; indexes in brackets do not matter.
     *
     * @throws UserError when there is no such key
     */
    Found find(String typed) {
        List<String> names = KeyPath.keys(typed.replaceAll("\\[\\d*]", ""));
        Found found = new Found("", catalogue.root(), catalogue.root());
        for (int i = 0; i < names.size(); i++) {
            Optional<Found> next = below(found, names.get(i));
            if (next.isEmpty()) {
                throw unknown(typed, found, names.subList(i, names.size()));
            }
            found = next.get();
        }
        return found;
    }

    private static Optional<Found> below(Found above, String name) {
        String path = KeyPath.child(above.path(), name);
        return Optional.ofNullable(below(above.key(), name))
                .map(key -> new Found(path, key, key.description().isEmpty() ? above.described() : key));
    }

    /** Where anything goes, anything goes below it as well. */
    private static Key below(Key key, String name) {
        if (key.below(name) != null || name.isEmpty()) {
            return name.isEmpty() ? null : key.below(name);
        }
        if (key.items() != null) {
            return below(key.items(), name);
        }
        return key.types().isEmpty() ? key : null;
    }

    private UserError unknown(String typed, Found known, List<String> rest) {
        String hint = catalogue
                .nearest(KeyPath.child(known.path(), rest.get(0)))
                .map(near -> "Did you mean '" + withRest(near, rest.subList(1, rest.size())) + "'? ")
                .orElse("");
        return new UserError("there is no key '" + typed + "'", hint + whatIsThere(known));
    }

    private static String whatIsThere(Found known) {
        if (known.path().isEmpty()) {
            return "'redisha explain' lists the keys.";
        }
        Key items = known.key().items();
        return known.key().structured() || items != null && items.structured()
                ? "'redisha explain " + known.path() + "' lists the keys."
                : "Nothing lies below " + known.path() + ", whose type is " + Kind.of(known.key()) + ".";
    }

    /** The nearest key goes on with what was typed after it, as far as that exists. */
    private String withRest(String nearest, List<String> rest) {
        Optional<Found> found = Optional.of(find(nearest));
        for (String name : rest) {
            found = found.flatMap(above -> below(above, name));
        }
        return found.map(Found::path).orElse(nearest);
    }
}
