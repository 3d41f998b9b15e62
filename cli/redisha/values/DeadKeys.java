package redisha.values;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** Keys that the chart's users may set but that do not do what their name says. */
final class DeadKeys {
    private final Catalogue catalogue;

    DeadKeys(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A warning for each one that somebody gave a value. */
    List<Finding> used(Tree.Mapping root) {
        List<Finding> findings = new ArrayList<>();
        for (Key key : catalogue.keys()) {
            Tree.Entry entry = key.dead().isEmpty() ? null : entry(root, key.path());
            if (entry != null && !entry.where().equals(Catalogue.DEFAULT) && !isEmpty(entry.value())) {
                findings.add(Finding.warning("values/dead-key", entry.where(), key.path(), key.dead(), ""));
            }
        }
        return findings;
    }

    private static Tree.Entry entry(Tree.Mapping root, String path) {
        Tree.Entry entry = null;
        Tree tree = root;
        for (String name : KeyPath.keys(path)) {
            entry = tree instanceof Tree.Mapping map ? map.entries().get(name) : null;
            tree = entry == null ? null : entry.value();
        }
        return entry;
    }

    private static boolean isEmpty(Tree tree) {
        return Merge.isNull(tree)
                || tree instanceof Tree.Mapping map && map.entries().isEmpty();
    }
}
