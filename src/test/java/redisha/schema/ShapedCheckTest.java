package redisha.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redisha.finding.Finding;
import redisha.finding.Where;
import redisha.values.Catalogue;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/** What is told without the validator is what the validator would say. */
class ShapedCheckTest {
    private static final int CASES = 1_000;

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void the_defaults_need_no_validator() {
        ShapedCheck check = ShapedCheck.of(catalogue.written(), () -> {
            throw new AssertionError("the validator was loaded");
        });

        assertThat(check.check(catalogue.defaults())).isEmpty();
    }

    @Test
    void damaged_values_are_told_as_the_validator_tells_them() {
        SchemaCheck validator = SchemaCheck.of(Catalogue.schema(), "values");
        ShapedCheck check = ShapedCheck.of(catalogue.written(), () -> validator);
        int whole = 0;

        for (int seed = 0; seed < CASES; seed++) {
            Object plain = catalogue.defaults().plain();
            Damage.to(plain, new Random(seed));
            Tree tree = Trees.of(plain, Where.of("seed " + seed));
            List<Finding> findings = validator.check(tree);
            whole += findings.isEmpty() ? 1 : 0;

            assertThat(check.check(tree)).as("seed %s", seed).isEqualTo(findings);
        }
        assertThat(whole).isBetween(CASES / 10, CASES * 9 / 10);
    }
}
