package redisha.schema;

import java.util.List;
import redisha.manifest.Manifest;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Manifests for tests, from YAML. */
final class Objects {

    private Objects() {}

    static Manifest one(String yaml) {
        return all(yaml).get(0);
    }

    static List<Manifest> all(String yaml) {
        return YamlReader.read("m.yaml", yaml).stream()
                .filter(Tree.Mapping.class::isInstance)
                .map(tree -> new Manifest("m.yaml", (Tree.Mapping) tree))
                .toList();
    }
}
