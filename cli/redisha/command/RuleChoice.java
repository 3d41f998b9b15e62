package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules are asked. */
final class RuleChoice {

    @Option(
            names = "--skip",
            paramLabel = "RULE",
            split = ",",
            description = "Leave out a rule, or a layer such as ha; may be repeated.")
    private List<String> skipped = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "RULE",
            split = ",",
            description = "Ask this rule or layer only; may be repeated.")
    private List<String> only = new ArrayList<>();

    boolean takes(String rule) {
        return !names(skipped, rule) && (only.isEmpty() || names(only, rule));
    }

    private static boolean names(List<String> names, String rule) {
        String layer = rule.substring(0, rule.indexOf('/'));
        String name = rule.substring(rule.indexOf('/') + 1);
        return names.contains(rule) || names.contains(layer) || names.contains(name);
    }
}
