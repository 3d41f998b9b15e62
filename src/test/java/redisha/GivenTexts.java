package redisha;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.values.Catalogue;
import redisha.values.Key;

/** The texts of a values tree: every string, and every key that the user made up. */
final class GivenTexts {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final List<Text> texts = new ArrayList<>();

    private GivenTexts() {}

    /** @param path the closest key of the catalogue */
    record Text(String path, String text) {}

    static List<Text> of(Map<String, Object> values) {
        GivenTexts given = new GivenTexts();
        given.collect("", "", values);
        return given.texts;
    }

    private void collect(String path, String known, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                String child = path.isEmpty() ? key.toString() : path + "." + key;
                boolean named = CATALOGUE.key(child).isPresent();
                boolean ours = named || path.endsWith("[]") && itemKeys(known).contains(key.toString());
                if (!ours && below != null) {
                    texts.add(new Text(known, key.toString()));
                }
                collect(child, named ? child : known, below);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(path + "[]", known, item));
        } else if (value instanceof String text && !text.isEmpty()) {
            texts.add(new Text(known, RandomText.evaluated(text)));
        }
    }

    /** The keys that the schema names for the items of a list, such as those of haproxy.additionalPorts. */
    private static Set<String> itemKeys(String path) {
        return CATALOGUE
                .key(path)
                .map(Key::items)
                .map(Key::properties)
                .map(Map::keySet)
                .orElse(Set.of());
    }
}
