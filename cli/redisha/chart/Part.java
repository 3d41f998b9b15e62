package redisha.chart;

import java.util.Objects;

/** A stretch of a text. */
sealed interface Part {

    /** What stays as it is. */
    record Literal(String text) implements Part {
        public Literal {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * What the template computes.
     *
     * @param expression fit to be an argument
     * @param name gives letters, digits, dashes and dots only, which need no escape anywhere
     */
    record Code(String expression, boolean name) implements Part {
        public Code {
            Objects.requireNonNull(expression, "expression");
        }
    }
}
