package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void cellsStandBelowEachOtherAndALongOneGoesOnBelowItself() {
        String words = "word ".repeat(25).strip();
        assertThat(Columns.of("  ", List.of(List.of("a", "long name", words), List.of("bb", "x", ""))))
                .isEqualTo("  a   long name  " + "word ".repeat(15) + "word\n"
                        + " ".repeat(17) + "word ".repeat(8) + "word\n"
                        + "  bb  x\n");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Columns.of("", List.of())).isEmpty();
    }

    @Test
    void aLineBreaksBetweenWordsOnlyAndNeverInsideAnExpression() {
        assertThat(Paragraph.lines("aa  bb\ncc", 5)).containsExactly("aa bb", "cc");
        assertThat(Paragraph.lines("a bbbbbbbb c", 3)).containsExactly("a", "bbbbbbbb", "c");
        assertThat(Paragraph.lines("in {{ }} it", 5)).containsExactly("in", "{{ }}", "it");
        assertThat(Paragraph.lines("", 5)).containsExactly("");
    }

    @Test
    void theFirstSentenceEndsWithItsFullStop() {
        assertThat(Paragraph.firstSentence("Port 6.5. More.")).isEqualTo("Port 6.5.");
        assertThat(Paragraph.firstSentence("Only one")).isEqualTo("Only one");
    }
}
