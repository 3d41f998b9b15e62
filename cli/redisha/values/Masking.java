package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * Values without what must not be seen over somebody's shoulder or in a build log. Whether a password is set stays
 * visible: null, false and the empty text are shown.
 */
final class Masking {
    private static final String MASK = "********";

    /** An address, of which host and user are worth seeing, and the password between them is not. */
    private static final String ADDRESS = "restore.redis.source";

    private static final Pattern WITH_LOGIN =
            Pattern.compile("(?<start>\\w+://(?:[^:@/]*:)?).*(?<end>@[^@]*)", Pattern.DOTALL);
    private static final Pattern WITHOUT_LOGIN = Pattern.compile("\\w+://[\\w.-]+(:\\d+)?(/\\d*)?");
    private static final Pattern WORD = Pattern.compile("\\S++");

    private final Catalogue catalogue;

    Masking(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Tree.Mapping masked(Tree.Mapping root) {
        return masked(root, "");
    }

    private Tree.Mapping masked(Tree.Mapping map, String path) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> {
            String child = KeyPath.child(path, name);
            boolean variable = name.equals("value") && isSecretName(map.get("name"));
            Tree value = variable ? hidden(entry.value(), child) : masked(entry.value(), child);
            entries.put(name, new Tree.Entry(name, entry.where(), value));
        });
        return new Tree.Mapping(entries, map.where());
    }

    private Tree masked(Tree tree, String path) {
        if (tree instanceof Tree.Mapping map) {
            return masked(map, path);
        }
        if (tree instanceof Tree.Sequence list) {
            List<Tree> items = new ArrayList<>();
            list.items().forEach(item -> items.add(masked(item, KeyPath.item(path, items.size()))));
            return new Tree.Sequence(items, list.where());
        }
        if (catalogue.secret(path)) {
            return hidden(tree, path);
        }
        // customConfig and extraConfig are whole configuration files, with passwords among the rest.
        boolean configuration = path.endsWith("Config") && tree.plain() instanceof String;
        return configuration ? withoutPasswords((Tree.Scalar) tree) : tree;
    }

    /** An environment variable of a container, for one. */
    private static boolean isSecretName(Tree name) {
        return name != null
                && name.plain() instanceof String text
                && text.toLowerCase(Locale.ROOT).matches(".*(pass|secret|token|auth).*");
    }

    private static Tree hidden(Tree tree, String path) {
        boolean nothing = !(tree instanceof Tree.Scalar scalar)
                || scalar.value() == null
                || scalar.value().equals("")
                || scalar.value() instanceof Boolean;
        if (nothing) {
            return tree;
        }
        return text(tree, path.equals(ADDRESS) ? address(tree.plain().toString()) : MASK);
    }

    private static String address(String text) {
        if (WITHOUT_LOGIN.matcher(text).matches()) {
            return text;
        }
        Matcher address = WITH_LOGIN.matcher(text);
        return address.matches() ? address.group("start") + MASK + address.group("end") : MASK;
    }

    private static Tree withoutPasswords(Tree.Scalar configuration) {
        String text = configuration.value().toString();
        return text(configuration, text.lines().map(Masking::line).collect(Collectors.joining("\n", "", end(text))));
    }

    private static String end(String text) {
        return text.endsWith("\n") ? "\n" : "";
    }

    /** {@code requirepass secret}, {@code stats auth me:secret}, {@code user me on >secret}: nothing after that word. */
    private static String line(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String name = word.group().toLowerCase(Locale.ROOT);
            boolean user =
                    name.equals("user") && line.substring(0, word.start()).isBlank();
            if ((user || name.contains("pass") || name.contains("auth")) && word.find()) {
                return line.substring(0, word.start()) + MASK;
            }
        }
        return line;
    }

    private static Tree text(Tree tree, String shown) {
        return new Tree.Scalar(shown, shown, true, tree.where());
    }
}
