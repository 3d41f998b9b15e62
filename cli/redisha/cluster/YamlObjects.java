package redisha.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Objects out of YAML, which is read as a whole. */
final class YamlObjects {
    private final Consumer<Found> objects;

    private YamlObjects(Consumer<Found> objects) {
        this.objects = objects;
    }

    static void read(String source, byte[] text, Consumer<Found> objects) {
        YamlObjects yaml = new YamlObjects(objects);
        YamlReader.read(source, text).forEach(document -> {
            if (document instanceof Tree.Mapping map) {
                objects.accept(yaml.object(map));
            }
        });
    }

    /** An object whose items, if it is a list, have been handed on. */
    private Found object(Tree.Mapping map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (!key.equals("items")) {
                fields.put(key, entry.value().plain());
            }
        });
        Found found = new Found(fields, map.where());
        if (map.get("items") instanceof Tree.Sequence items) {
            for (Tree item : items.items()) {
                if (item instanceof Tree.Mapping each) {
                    objects.accept(object(each).within(found));
                }
            }
        }
        return found;
    }
}
