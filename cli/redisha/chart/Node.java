package redisha.chart;

import java.util.List;
import java.util.Objects;

/** A part of an object as the chart will write it. Equal nodes write equal text. */
sealed interface Node {

    /**
     * A string.
     *
     * @param encoded written in base64
     */
    record Text(List<Part> parts, boolean encoded) implements Node {
        public Text {
            parts = List.copyOf(parts);
        }

        static Text of(Part... parts) {
            return new Text(List.of(parts), false);
        }

        boolean isLiteral() {
            return parts.stream().allMatch(Part.Literal.class::isInstance);
        }

        /** The text where it is the same for every release. */
        String literal() {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(((Part.Literal) part).text()));
            return text.toString();
        }
    }

    /** A number, a boolean or null. */
    record Plain(Object value) implements Node {}

    /** A value that is no string, computed. */
    record Computed(String expression) implements Node {
        public Computed {
            Objects.requireNonNull(expression, "expression");
        }
    }

    /** YAML text of one or more lines, computed. */
    record Block(String expression) implements Node {
        public Block {
            Objects.requireNonNull(expression, "expression");
        }
    }

    /** A map. An entry whose value is a {@link Choice} without a way out may be missing. */
    record Fields(List<Field> fields) implements Node {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    record Field(Text key, Node value) {}

    /**
     * Maps laid over each other: of equal keys the first counts.
     *
     * @param texts values become strings
     */
    record Layers(List<Layer> layers, boolean texts) implements Node {
        public Layers {
            layers = List.copyOf(layers);
        }
    }

    sealed interface Layer {
        record Open(Slot slot) implements Layer {}

        record Fixed(Fields fields) implements Layer {}
    }

    /** A list; an item that is a {@link Splice} stands for many, one that is a {@link Choice} may be missing. */
    record Items(List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** The items of an open list. */
    record Splice(Slot slot) implements Node {}

    /**
     * A list of maps with one key each, for each text once.
     *
     * @param values expressions
     */
    record Distinct(Text key, List<String> values) implements Node {
        public Distinct {
            values = List.copyOf(values);
        }
    }

    /**
     * The first branch whose condition holds.
     *
     * @param otherwise null for nothing at all
     */
    record Choice(List<Branch> branches, Node otherwise) implements Node {
        public Choice {
            branches = List.copyOf(branches);
        }

        static Choice when(String condition, Node node) {
            return new Choice(List.of(new Branch(condition, node)), null);
        }
    }

    /** @param node null for nothing at all */
    record Branch(String condition, Node node) {}
}
