package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.rule.Rule;

/** Each rule catches the mistake that it is for in what redisha itself renders, and no other rule would. */
class MutantsTest {

    /** What schemas say, as far as the schemas of Kubernetes hold such demands. */
    private static final List<String> SCHEMA_CLASSES = List.of(
            "schema/closed-set",
            "schema/length",
            "schema/no-schema",
            "schema/pattern",
            "schema/range",
            "schema/removed-api",
            "schema/required",
            "schema/type",
            "schema/unknown-api",
            "schema/unknown-key",
            "schema/unknown-kind");

    static List<Mutant> mutants() {
        return Mutant.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void a_mistake_is_caught_by_its_rule_and_by_no_other_under_its_name(Mutant mutant) {
        Map<Boolean, List<Rule>> rules = Layers.RULES.stream()
                .collect(Collectors.partitioningBy(rule -> rule.about().id().equals(mutant.rule())));

        assertThat(mutant.before(rules.get(true))).as("before the mistake").isEmpty();
        assertThat(mutant.after(rules.get(true))).as("after the mistake").isNotEmpty();
        if (!SCHEMA_CLASSES.contains(mutant.rule())) {
            assertThat(mutant.after(rules.get(false))).as("without the rule").isEmpty();
        }
    }

    @Test
    void every_rule_and_every_class_of_schema_findings_has_a_mutant() {
        Set<String> without = new TreeSet<>(SCHEMA_CLASSES);
        Layers.RULES.forEach(rule -> without.add(rule.about().id()));
        mutants().forEach(mutant -> without.remove(mutant.rule()));
        assertThat(without).isEmpty();
    }

    @Test
    void there_are_enough_mutants_and_all_are_of_rules_that_exist() {
        Set<String> known = new TreeSet<>(SCHEMA_CLASSES);
        Layers.RULES.forEach(rule -> known.add(rule.about().id()));
        assertThat(mutants())
                .hasSizeGreaterThanOrEqualTo(150)
                .extracting(Mutant::rule)
                .isSubsetOf(known);
    }
}
