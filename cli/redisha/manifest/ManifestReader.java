package redisha.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.yaml.Tree;
import redisha.yaml.YamlDocument;

/** Reads the objects of a text of any tool: several documents, JSON, and lists as kubectl prints them. */
public final class ManifestReader {
    static final String UNREADABLE = "input/unreadable";
    private static final String NO_OBJECT = "input/no-object";

    /** What kustomize reads, and such as {@code --output-dir} writes, never reaches a cluster. */
    private static final String OF_KUSTOMIZE = "kustomize.config.k8s.io/";

    private final String source;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ManifestReader(String source) {
        this.source = source;
    }

    /** The objects of one file; a document that cannot be read is a finding and hides no other. */
    public static Loaded read(String source, byte[] text) {
        ManifestReader reader = new ManifestReader(source);
        try {
            YamlDocument.split(source, text).forEach(reader::read);
        } catch (UserError noText) {
            reader.findings.addAll(noText.asFindings(UNREADABLE, source));
        }
        return new Loaded(reader.manifests, reader.findings);
    }

    private void read(YamlDocument document) {
        List<Tree> trees;
        try {
            trees = document.read();
        } catch (UserError fault) {
            HelmTemplate.in(document)
                    .ifPresentOrElse(findings::add, () -> findings.addAll(fault.asFindings(UNREADABLE, source)));
            return;
        }
        for (Tree tree : trees) {
            if (!isNull(tree)) {
                add(tree, "document");
            }
        }
    }

    /** @param what the tree is: a document, or an item of a list */
    private void add(Tree tree, String what) {
        if (tree instanceof Tree.Sequence) {
            noObject(tree, what, "is a list", "Write each object as a document of its own, parted by '---'.");
        } else if (!(tree instanceof Tree.Mapping map)) {
            noObject(tree, what, "is a single value", "An object is a map with apiVersion, kind and metadata.");
        } else if (ObjectList.is(map)) {
            ObjectList.items(map).forEach(item -> add(item, "item"));
        } else {
            addObject(map, what);
        }
    }

    private void addObject(Tree.Mapping map, String what) {
        Optional<Finding> template = HelmTemplate.in(map);
        if (template.isPresent()) {
            findings.add(template.get());
        } else if (map.get("apiVersion") == null && map.get("kind") == null) {
            neither(map, what);
        } else if (says(map, what, "apiVersion") && says(map, what, "kind")) {
            Manifest manifest = new Manifest(source, map);
            if (!manifest.apiVersion().startsWith(OF_KUSTOMIZE)) {
                manifests.add(manifest);
            }
        }
    }

    private void neither(Tree.Mapping map, String what) {
        if (ReleaseValues.resemble(map)) {
            findings.add(Finding.error(
                    "input/values",
                    map.where(),
                    "",
                    "these are values, not manifests",
                    "Give the file with -f; then what it renders to is judged."));
        } else {
            noObject(map, what, "has neither apiVersion nor kind", "Every object says both, such as v1 and Service.");
        }
    }

    private boolean says(Tree.Mapping map, String what, String key) {
        Tree value = map.get(key);
        if (value == null || isNull(value) || "".equals(value.plain())) {
            noObject(map, what, "has no " + key, "Every object says its apiVersion and kind, such as v1 and Service.");
            return false;
        }
        if (!(value.plain() instanceof String)) {
            findings.add(Finding.error(NO_OBJECT, value.where(), key, "is not text", "Write a name, in quotes."));
            return false;
        }
        return true;
    }

    private void noObject(Tree tree, String what, String problem, String hint) {
        findings.add(Finding.error(NO_OBJECT, tree.where(), "", "this " + what + " " + problem, hint));
    }

    private static boolean isNull(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.value() == null;
    }
}
