package redisha.ignore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What a file of settings such as {@code .redisha.yaml} holds. */
public final class Configuration {
    private static final String LIST = "ignore";

    private final List<Suppression> suppressions;

    private Configuration(List<Suppression> suppressions) {
        this.suppressions = List.copyOf(suppressions);
    }

    /**
     * @param check holds the file against {@code config.schema.json}
     * @throws UserError when the file cannot be read, or holds what it may not
     */
    public static Configuration read(Path file, Function<Tree, List<Finding>> check) {
        List<Tree> documents = YamlReader.read(file).stream()
                .filter(document -> document.plain() != null)
                .toList();
        if (documents.size() > 1) {
            throw new UserError(
                    documents.get(1).where() + ": a second document starts here", "Put all settings into the first.");
        }
        List<Suppression> suppressions = new ArrayList<>();
        for (Tree document : documents) {
            List<Finding> faults = check.apply(document);
            if (!faults.isEmpty()) {
                throw new UserError(faults);
            }
            Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
            for (Tree entry : items(document, LIST)) {
                suppressions.add(suppression((Tree.Mapping) entry, suppressions.size(), folder));
            }
        }
        return new Configuration(suppressions);
    }

    List<Suppression> suppressions() {
        return suppressions;
    }

    private static Suppression suppression(Tree.Mapping entry, int index, Path folder) {
        Tree rule = entry.get("rule");
        return new Suppression(
                text(rule),
                entry.get("reason") == null ? "" : text(entry.get("reason")),
                rule.where(),
                "",
                KeyPath.item(LIST, index),
                new Scope.Patterns(folder, globs(entry, "files"), globs(entry, "objects")));
    }

    private static List<Glob> globs(Tree.Mapping entry, String key) {
        return items(entry, key).stream().map(item -> Glob.of(text(item))).toList();
    }

    private static List<Tree> items(Tree map, String key) {
        return ((Tree.Mapping) map).get(key) instanceof Tree.Sequence list ? list.items() : List.of();
    }

    private static String text(Tree tree) {
        return tree.plain().toString().strip();
    }
}
