package redisha.schema;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.manifest.Manifest;

/**
 * Where the schema of an object lies, in the variables of kubeconform:
 * {@code crds/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json} (<a
 * href="https://github.com/yannh/kubeconform#overriding-schemas-location">its documentation</a>). Of Go's templates it
 * knows the plain variable only.
 */
record PathTemplate(String text) {
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*([^{}]*?)\\s*-?}}");

    /** With {@code -strict} the schema that refuses unknown keys, which is what redisha asks for; else any. */
    private static final String STRICT = "-strict";

    /** Version and kind as Kubernetes names them; anything else in a path could lead anywhere. */
    private static final Pattern NAMES = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*/)?[A-Za-z0-9]+ [A-Za-z0-9]+");

    static boolean isIn(String text) {
        return text.contains("{{");
    }

    /** The paths to try, the best first; none for an object whose kind is no name. */
    Stream<Path> paths(Manifest manifest, int minor) {
        if (!NAMES.matcher(manifest.apiVersion() + " " + manifest.kind()).matches()) {
            return Stream.of();
        }
        return Stream.of(STRICT, "")
                .map(suffix -> path(manifest, minor, suffix))
                .distinct();
    }

    /** @throws UserError when it holds something other than the known variables */
    void check() {
        ACTION.matcher(text).results().map(action -> action.group(1)).forEach(this::check);
        if (isIn(ACTION.matcher(text).replaceAll(""))) {
            throw fault("a '{{' is not closed", "Write {{.ResourceKind}}, say.");
        }
    }

    private void check(String action) {
        Map<String, String> variables = variables("v1", "Pod", 0, "");
        if (!variables.containsKey(action)) {
            String near = Nearest.word(action, variables.keySet())
                    .map(word -> "Did you mean '" + word + "'?")
                    .orElse("There are " + String.join(", ", variables.keySet()) + ".");
            throw fault("there is no variable '" + action + "'", near);
        }
    }

    private UserError fault(String problem, String hint) {
        return new UserError("--schema-location " + text + ": " + problem, hint);
    }

    private Path path(Manifest manifest, int minor, String strict) {
        Map<String, String> variables = variables(manifest.apiVersion(), manifest.kind(), minor, strict);
        Matcher actions = ACTION.matcher(text);
        return Path.of(actions.replaceAll(action -> Matcher.quoteReplacement(variables.get(action.group(1)))));
    }

    private static Map<String, String> variables(String apiVersion, String kind, int minor, String strict) {
        String group = apiVersion.substring(0, Math.max(apiVersion.indexOf('/'), 0));
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        Map<String, String> variables = new TreeMap<>();
        // Also the objects without a group have one for kubeconform: their version.
        variables.put(".Group", group.isEmpty() ? version : group);
        variables.put(".KindSuffix", suffix(group, version));
        variables.put(".NormalizedKubernetesVersion", "v1." + minor + ".0");
        variables.put(".ResourceAPIVersion", version);
        variables.put(".ResourceKind", kind.toLowerCase(Locale.ROOT));
        variables.put(".StrictSuffix", strict);
        return variables;
    }

    /** {@code -monitoring-v1}: of a group only what stands before its first dot. */
    private static String suffix(String group, String version) {
        String label = group.isEmpty() ? "" : "-" + group.split("\\.")[0];
        return (label + "-" + version).toLowerCase(Locale.ROOT);
    }
}
