package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redisha.finding.Where;

class TreesTest {
    private static final Where HERE = Where.of("--set a=b");

    @Test
    void everyValueBecomesATreeAtOnePlace() {
        for (int seed = 0; seed < RandomTrees.CASES; seed++) {
            Object value = RandomTrees.value(seed);
            Tree tree = Trees.of(value, HERE);
            assertThat(tree.plain()).as("seed %d", seed).isEqualTo(value);
            assertThat(tree.where()).isEqualTo(HERE);
        }
    }

    @Test
    void aScalarKnowsHowItWouldBeWritten() {
        assertThat(Trees.of("7.10", HERE)).isEqualTo(new Tree.Scalar("7.10", "7.10", true, HERE));
        assertThat(Trees.of(7, HERE)).isEqualTo(new Tree.Scalar(7L, "7", false, HERE));
        assertThat(Trees.of(7.0, HERE)).isEqualTo(new Tree.Scalar(7.0, "7", false, HERE));
        assertThat(Trees.of(BigInteger.TEN, HERE)).isEqualTo(new Tree.Scalar(10L, "10", false, HERE));
        assertThat(Trees.of(null, HERE)).isEqualTo(new Tree.Scalar(null, "null", false, HERE));
        assertThat(Trees.of(true, HERE)).isEqualTo(new Tree.Scalar(true, "true", false, HERE));
    }

    @Test
    void aTreeInsideKeepsItsPlaces() {
        Tree inner = YamlReader.read("x", "a: 1").get(0);

        assertThat(Trees.of(Map.of("k", inner), HERE))
                .isInstanceOfSatisfying(Tree.Mapping.class, mapping -> assertThat(mapping.get("k"))
                        .isSameAs(inner));
    }

    @Test
    void whatIsNoValueIsRefused() {
        for (Object value : Arrays.asList('c', new Object(), Map.of(1, 2), Double.NaN)) {
            assertThatThrownBy(() -> Trees.of(value, HERE)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
