package redisha.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** Finds the values that must not be seen: passwords under whatever key. */
public final class SecretValues {
    /** Words of the chart's own that stand where a password goes, and variables. */
    private static final List<String> NO_SECRETS = List.of("replace-default-", "$");

    private final Map<String, Where> places = new LinkedHashMap<>();

    private SecretValues() {}

    /** The dotted path of each, with its place. */
    public static Map<String, Where> in(MergedValues values, Catalogue catalogue) {
        SecretValues secrets = new SecretValues();
        secrets.compare("", values.root(), new Masking(catalogue).masked(values.root()));
        return secrets.places;
    }

    private void compare(String path, Tree real, Tree masked) {
        if (real instanceof Tree.Mapping map && masked instanceof Tree.Mapping other) {
            map.entries().forEach((key, entry) -> compare(KeyPath.child(path, key), entry.value(), other.get(key)));
        } else if (real instanceof Tree.Sequence list && masked instanceof Tree.Sequence other) {
            for (int i = 0; i < list.items().size(); i++) {
                compare(
                        KeyPath.item(path, i),
                        list.items().get(i),
                        other.items().get(i));
            }
        } else if (differs(String.valueOf(real.plain()), String.valueOf(masked.plain()))) {
            places.put(path, real.where());
        }
    }

    private static boolean differs(String real, String masked) {
        List<String> lines = real.lines().toList();
        List<String> others = masked.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean known = NO_SECRETS.stream().anyMatch(lines.get(i)::contains);
            if (!known && (i >= others.size() || !lines.get(i).equals(others.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
