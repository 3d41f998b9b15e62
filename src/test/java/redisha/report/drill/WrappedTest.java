package redisha.report.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void what_fits_stays_on_one_line() {
        assertThat(Wrapped.after("  start  ", "a sentence")).isEqualTo("  start  a sentence");
    }

    @Test
    void a_line_ends_before_it_is_too_wide_and_the_next_is_as_far_indented() {
        String text = Wrapped.after("  start  ", "word ".repeat(40).strip());

        assertThat(text.lines()).hasSizeGreaterThan(1).allMatch(line -> line.length() <= Wrapped.WIDTH);
        assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith("         word"));
        assertThat(text.lines().findFirst().orElseThrow()).hasSize(108);
    }

    @Test
    void a_word_that_fits_nowhere_stays_whole() {
        String word = "x".repeat(150);

        assertThat(Wrapped.after("  ", "a " + word + " b")).isEqualTo("  a\n  " + word + "\n  b");
    }
}
