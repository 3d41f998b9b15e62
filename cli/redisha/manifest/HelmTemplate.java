package redisha.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.Where;
import redisha.yaml.Tree;
import redisha.yaml.YamlDocument;

/** A template given where the manifests that it renders to were meant. */
final class HelmTemplate {

    /** What only a chart's templates hold. Other braces, as in the annotations of alerts, may stand in manifests too. */
    private static final Pattern ACTION = Pattern.compile(
            "\\{\\{[^}\\n]*?(\\.(Values|Release|Chart|Capabilities)\\b|\\b(include|template) \")[^}\\n]*}}");

    private HelmTemplate() {}

    /** Why a document that cannot be read is none, if it is a template. */
    static Optional<Finding> in(YamlDocument unreadable) {
        Matcher action = ACTION.matcher(unreadable.text());
        return action.find()
                ? Optional.of(finding(unreadable.where(action.start()), action.group()))
                : Optional.empty();
    }

    /** A template may happen to be YAML, all its actions in quotes; then the name of the object is still open. */
    static Optional<Finding> in(Tree.Mapping object) {
        Tree name = object.get("metadata") instanceof Tree.Mapping metadata ? metadata.get("name") : null;
        return Stream.of(Optional.ofNullable(object.get("kind")), Optional.ofNullable(name))
                .flatMap(Optional::stream)
                .filter(tree -> tree instanceof Tree.Scalar scalar
                        && ACTION.matcher(scalar.source()).find())
                .map(tree -> finding(tree.where(), ((Tree.Scalar) tree).source()))
                .findFirst();
    }

    private static Finding finding(Where where, String action) {
        return Finding.error(
                "input/template",
                where,
                "",
                "a Helm template that was not rendered: " + action,
                "Render it first, as with helm template, and give what comes out.");
    }
}
