package redisha.command;

import static redisha.command.Takes.many;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/** Which rules are asked. */
final class RuleChoice {
    /** What is said about the input and about suppressions, not about objects. */
    private static final List<String> OF_INPUT = List.of("input", "values", "ignore");

    /** What could not be read was not judged by the rule that is asked for either. */
    private static final String INPUT = "input/";

    private List<String> skipped = new ArrayList<>();
    private List<String> only = new ArrayList<>();

    void addTo(CommandSpec command) {
        command.addOption(many(String.class, given -> skipped = given, "--skip")
                .paramLabel("RULE")
                .splitRegex(",")
                .description("Leave out a rule, or a layer such as ha; may be repeated.")
                .build());
        command.addOption(many(String.class, given -> only = given, "--only")
                .paramLabel("RULE")
                .splitRegex(",")
                .description("Ask this rule or layer only; may be repeated.")
                .build());
    }

    /**
     * Refuses a name that is neither a rule nor a layer: a misspelled one would silently leave out nothing.
     *
     * @param rules all rules, with their layers
     * @throws UserError with the rule that was probably meant
     */
    void check(List<String> rules) {
        Set<String> known = new LinkedHashSet<>(OF_INPUT);
        for (String rule : rules) {
            known.add(rule);
            known.add(layer(rule));
            known.add(name(rule));
        }
        Stream.of(skipped, only)
                .flatMap(List::stream)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String near = Nearest.word(name, known)
                            .map(word -> "Did you mean '" + word + "'? ")
                            .orElse("");
                    throw new UserError(
                            "there is no rule or layer '" + name + "'", near + "'redisha rules' lists the rules.");
                });
    }

    boolean takes(String rule) {
        return !names(skipped, rule) && (only.isEmpty() || names(only, rule) || rule.startsWith(INPUT));
    }

    private static boolean names(List<String> names, String rule) {
        return names.contains(rule) || names.contains(layer(rule)) || names.contains(name(rule));
    }

    private static String layer(String rule) {
        return rule.substring(0, rule.indexOf('/'));
    }

    private static String name(String rule) {
        return rule.substring(rule.indexOf('/') + 1);
    }
}
