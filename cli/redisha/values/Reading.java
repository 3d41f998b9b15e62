package redisha.values;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.yaml.Tree;

/** From what the user gave to merged values that were checked: all problems are told in one run. */
public final class Reading {
    private static final String UNKNOWN_KEY = "values/unknown-key";

    private final Catalogue catalogue;
    private final Function<Tree, List<Finding>> schemaCheck;
    private final InputStream stdin;

    /**
     * @param schemaCheck holds a tree against the schema of the values; its findings have rule ids such as {@code
     *     values/unknown-key}
     * @param stdin what {@code -f -} reads
     */
    public Reading(Catalogue catalogue, Function<Tree, List<Finding>> schemaCheck, InputStream stdin) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.schemaCheck = Objects.requireNonNull(schemaCheck, "schemaCheck");
        this.stdin = Objects.requireNonNull(stdin, "stdin");
    }

    /**
     * The merged values.
     *
     * @throws UserError when something cannot be read, or with all the problems of the values
     */
    public MergedValues read(ValuesRequest request) {
        return given(request).merged();
    }

    /**
     * What was given, and the merged values.
     *
     * @throws UserError when something cannot be read, or with all the problems of the values
     */
    public GivenValues given(ValuesRequest request) {
        List<Layer> profiles = Profiles.layers(request.profiles());
        List<Layer> layers = layers(request);
        List<Layer> all = new ArrayList<>(profiles);
        all.addAll(layers);
        MergedValues merged = MergedValues.settled(catalogue, all);
        List<Finding> findings = together(merged, request.lenient());
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new UserError(findings);
        }
        return new GivenValues(
                catalogue, profiles, layers, new MergedValues(merged.root(), merged.withRemovals(), findings));
    }

    /** What the user wrote, lowest first, as Helm orders it. */
    private List<Layer> layers(ValuesRequest request) {
        if (request.files().stream().filter("-"::equals).count() > 1) {
            throw new UserError("-f - is given twice", "The standard input can be read only once.");
        }
        List<Layer> layers = new ArrayList<>();
        for (String file : request.files()) {
            layers.add(ValuesFile.read(file, stdin, request.under()));
        }
        request.sets().forEach((option, texts) -> {
            for (String text : texts) {
                layers.add(new Layer.Set(SetExpression.parse(option, text, catalogue::secret, ValuesFile::text)));
            }
        });
        return layers;
    }

    /** What the spelling and the schema have to say; the schema is silent where the spelling already refused. */
    private List<Finding> together(MergedValues merged, boolean lenient) {
        List<Finding> all = new ArrayList<>(merged.warnings());
        Set<String> refused = subjectsOfErrors(all);
        for (Finding finding : schemaCheck.apply(merged.root())) {
            if (!refused.contains(finding.subject())) {
                all.add(finding.rule().equals(UNKNOWN_KEY) ? unknownKey(finding, merged, lenient) : finding);
            }
        }
        Set<String> wrong = subjectsOfErrors(all);
        all.removeIf(finding -> finding.rule().equals("values/spelling") && wrong.contains(finding.subject()));
        return all.stream().sorted().toList();
    }

    private static Set<String> subjectsOfErrors(List<Finding> findings) {
        Set<String> subjects = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> subjects.add(finding.subject()));
        return subjects;
    }

    private Finding unknownKey(Finding finding, MergedValues merged, boolean lenient) {
        return new Finding(
                finding.rule(),
                lenient ? Severity.WARNING : finding.severity(),
                finding.where(),
                finding.subject(),
                finding.problem(),
                holdsValues(merged.at(finding.subject()))
                        ? "If the values of redisha lie below it, add --under " + finding.subject() + "."
                        : finding.hint());
    }

    /** Looks like the values of a subchart: most of the keys are ours. */
    private boolean holdsValues(Tree tree) {
        if (!(tree instanceof Tree.Mapping map) || map.entries().isEmpty()) {
            return false;
        }
        long known = map.entries().keySet().stream()
                .filter(catalogue.root().properties()::containsKey)
                .count();
        return known * 2 > map.entries().size();
    }
}
