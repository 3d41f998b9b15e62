package redisha.expression;

import java.util.List;

/** What a text is made of, once its actions are understood. */
sealed interface Node {

    record Plain(String text) implements Node {}

    /** An action that prints a value. */
    record Print(Action action) implements Node {}

    /** {@code if} and its {@code else if}: the first branch whose condition holds, or the last resort. */
    record Choice(List<Branch> branches, List<Node> otherwise) implements Node {}

    record Branch(Action condition, List<Node> body) {}

    /** A pipeline with the stretch of the text it was read from. */
    record Action(int start, int end, Pipeline pipeline) {}

    /** Anything that has a value. */
    sealed interface Operand {}

    record Literal(Object value) implements Operand {}

    /** The dot, which is always the root here: nothing that would change it is supported. */
    record Root() implements Operand {}

    /** {@code .a.b} on some base. */
    record Fields(Operand base, List<Token> path) implements Operand {}

    /** A function with its arguments; in a later stage of a pipeline it gets one more, the value so far. */
    record Call(Function function, List<Operand> arguments, int offset) implements Operand {}

    /** A value, passed from function to function. */
    record Pipeline(Operand first, List<Call> then) implements Operand {}
}
