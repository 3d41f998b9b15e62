package redisha.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Reads the objects of a text of any tool: several documents, JSON, and lists as kubectl prints them. */
public final class ManifestReader {
    private static final String UNREADABLE = "input/unreadable";
    private static final String NO_OBJECT = "input/no-object";

    /** Three dashes at the beginning of a line begin a document wherever they stand. */
    private static final Pattern DOCUMENT = Pattern.compile("(?m)^---(?=[ \t\r\n]|$)");

    private final String source;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ManifestReader(String source) {
        this.source = source;
    }

    /** The objects of one file; a document that cannot be read is a finding and hides no other. */
    public static Loaded read(String source, byte[] text) {
        ManifestReader reader = new ManifestReader(source);
        reader.read(text);
        return new Loaded(reader.manifests, reader.findings);
    }

    private void read(byte[] bytes) {
        List<Tree> documents;
        try {
            documents = YamlReader.read(source, bytes);
        } catch (UserError fault) {
            readOneByOne(new String(bytes, StandardCharsets.UTF_8), fault);
            return;
        }
        documents.forEach(this::add);
    }

    /** The second, slower reading: by document, each at its own line. */
    private void readOneByOne(String text, UserError whole) {
        Matcher starts = DOCUMENT.matcher(text);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        while (starts.find()) {
            cuts.add(starts.start());
        }
        if (cuts.size() == 1) {
            fault(whole);
            return;
        }
        cuts.add(text.length());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            String lines =
                    "\n".repeat((int) text.substring(0, cuts.get(i)).lines().count());
            try {
                YamlReader.read(source, lines + text.substring(cuts.get(i), cuts.get(i + 1)))
                        .forEach(this::add);
            } catch (UserError fault) {
                fault(fault);
            }
        }
    }

    private void fault(UserError fault) {
        if (fault.findings().isEmpty()) {
            findings.add(Finding.error(UNREADABLE, Where.of(source), "", fault.getMessage(), fault.hint()));
        }
        for (Finding finding : fault.findings()) {
            findings.add(
                    Finding.error(UNREADABLE, finding.where(), finding.subject(), finding.problem(), finding.hint()));
        }
    }

    private void add(Tree document) {
        if (document.plain() == null) {
            return;
        }
        if (!(document instanceof Tree.Mapping map)) {
            noObject(document, "is not a Kubernetes object", "An object is a map with apiVersion, kind and metadata.");
        } else if (isList(map)) {
            items(map).forEach(this::add);
        } else {
            addObject(map);
        }
    }

    private void addObject(Tree.Mapping map) {
        for (String key : List.of("apiVersion", "kind")) {
            if (!(map.get(key) instanceof Tree.Scalar scalar && scalar.value() instanceof String)) {
                noObject(map, "has no " + key, "Every object says its apiVersion and kind, such as v1 and Service.");
                return;
            }
        }
        manifests.add(new Manifest(source, map));
    }

    private void noObject(Tree tree, String problem, String hint) {
        findings.add(Finding.error(NO_OBJECT, tree.where(), "", "this document " + problem, hint));
    }

    private static boolean isList(Tree.Mapping map) {
        return map.get("kind") instanceof Tree.Scalar kind
                && kind.source().endsWith("List")
                && map.get("items") instanceof Tree.Sequence;
    }

    private static List<Tree> items(Tree.Mapping list) {
        return ((Tree.Sequence) list.get("items")).items();
    }
}
