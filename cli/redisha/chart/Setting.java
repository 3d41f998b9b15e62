package redisha.chart;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/** The values and the APIs of one rendering, as the levers set them. */
final class Setting {
    private final Tree.Mapping real;
    private final Map<String, Tree> values = new TreeMap<>();
    private final Set<String> apis = new TreeSet<>();

    /** @param real the values without marks */
    Setting(Tree.Mapping real) {
        this.real = real;
    }

    void value(String key, Object plain) {
        values.put(key, Trees.of(plain, Values.at(real, key).where()));
    }

    void api(String api) {
        apis.add(api);
    }

    Map<String, Tree> values() {
        return values;
    }

    Set<String> apis() {
        return apis;
    }
}
