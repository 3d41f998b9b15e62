package redisha.schema;

import java.util.List;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * Where in a tree a fault lies.
 *
 * @param where the place of the value, or of the key when the key itself is wrong
 * @param subject the dotted path
 * @param parent the dotted path of the map that holds the key
 * @param key the key in question; empty when the fault is about a list item
 */
record Place(Where where, String subject, String parent, String key) {
    private static final List<String> ABOUT_A_KEY = List.of("additionalProperties", "required", "propertyNames");

    static Place of(Fault fault, Tree tree) {
        Place place = new Place(tree.where(), "", "", "");
        Tree at = tree;
        Where key = tree.where();
        for (Object step : fault.instance()) {
            if (step instanceof Integer index) {
                at = ((Tree.Sequence) at).items().get(index);
                place = new Place(at.where(), KeyPath.item(place.subject, index), place.subject, "");
            } else {
                Tree.Entry entry = ((Tree.Mapping) at).entries().get(step.toString());
                at = entry.value();
                key = entry.where();
                place = place.below(at.where(), entry.key());
            }
        }
        if (ABOUT_A_KEY.contains(fault.keyword())) {
            Tree.Entry entry = ((Tree.Mapping) at).entries().get(fault.property());
            return place.below(entry == null ? at.where() : entry.where(), fault.property());
        }
        boolean forbiddenKey = fault.keyword().equals("false");
        return forbiddenKey ? new Place(key, place.subject, place.parent, place.key) : place;
    }

    private Place below(Where where, String key) {
        return new Place(where, KeyPath.child(subject, key), subject, key);
    }
}
