package redisha.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Where;

/** Trees for values that were not written as YAML. */
public final class Trees {

    private Trees() {}

    /**
     * A plain value (as {@link Tree#plain()} gives it; other whole numbers and floats are taken too) as a tree whose
     * every part stands at one place.
     *
     * @throws IllegalArgumentException for anything else, NaN and infinities included
     */
    public static Tree of(Object plain, Where where) {
        if (plain instanceof Map<?, ?> map) {
            return mapping(map, where);
        }
        if (plain instanceof List<?> list) {
            List<Tree> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item, where)));
            return new Tree.Sequence(items, where);
        }
        if (plain instanceof Tree tree) {
            return tree;
        }
        return scalar(plain, where);
    }

    private static Tree mapping(Map<?, ?> map, Where where) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("no YAML key: " + key);
            }
            entries.put(name, new Tree.Entry(name, where, of(value, where)));
        });
        return new Tree.Mapping(entries, where);
    }

    private static Tree scalar(Object plain, Where where) {
        if (plain instanceof String text) {
            return new Tree.Scalar(text, text, true, where);
        }
        if (plain instanceof Number number) {
            return new Tree.Scalar(Numeral.exact(number), Numeral.of(number), false, where);
        }
        if (plain == null || plain instanceof Boolean) {
            return new Tree.Scalar(plain, String.valueOf(plain), false, where);
        }
        throw new IllegalArgumentException("no YAML value: " + plain.getClass().getName());
    }
}
