package redisha.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redisha.expression.Node.Call;
import redisha.expression.Node.Fields;
import redisha.expression.Node.Literal;
import redisha.expression.Node.Operand;
import redisha.expression.Node.Pipeline;
import redisha.expression.Node.Root;
import redisha.expression.Token.Kind;

/** Understands the words of one action. */
final class Parser {
    static final int MAX_NESTING = 50;

    private final List<Token> tokens;
    private int at;
    private int nesting;

    /** @param tokens closed by an END token */
    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A pipeline and nothing behind it. */
    Pipeline pipeline() {
        Pipeline pipeline = stages();
        next(Kind.END);
        return pipeline;
    }

    /** What follows the word {@code template}: a name in quotes and the dot. */
    Pipeline namedTemplate() {
        Token name = next(Kind.LITERAL);
        if (peek().is(Kind.END)) {
            throw unexpected(peek(), "Write the dot after the name: {{ template \"redis-ha.fullname\" . }}.");
        }
        Pipeline context = stages();
        next(Kind.END);
        List<Operand> arguments = List.of(new Literal(name.value()), context);
        return new Pipeline(new Call(Function.INCLUDE, arguments, name.offset()), List.of());
    }

    private Pipeline stages() {
        Operand first = peek().is(Kind.NAME) ? call(0) : alone(operand());
        List<Call> then = new ArrayList<>();
        while (peek().is(Kind.PIPE)) {
            next();
            then.add(call(1));
        }
        return new Pipeline(first, then);
    }

    private Operand alone(Operand operand) {
        if (!peek().endsCommand()) {
            throw unexpected(peek(), "Only a function takes arguments; texts are joined by printf.");
        }
        return operand;
    }

    /** @param piped how many arguments come through the pipe */
    private Call call(int piped) {
        Token name = next(Kind.NAME);
        Function function = function(name);
        List<Operand> arguments = new ArrayList<>();
        while (!peek().endsCommand()) {
            if (!peek().spaced()) {
                throw unexpected(peek(), "Put a blank between the words of an expression.");
            }
            arguments.add(operand());
        }
        function.checkCount(arguments.size() + piped, name.offset());
        return new Call(function, arguments, name.offset());
    }

    private Operand operand() {
        Token token = next();
        return switch (token.kind()) {
            case DOT -> new Root();
            case ROOT -> fields(new Root());
            case FIELD -> fields(new Root(), token);
            case LITERAL -> new Literal(token.value());
            case OPEN -> fields(parenthesis(token));
            case NAME ->
                throw new Refusal(
                        token.offset(),
                        "a call inside a call needs parentheses: "
                                + function(token).word(),
                        "Write it like {{ quote (upper .Release.Name) }}.");
            case VARIABLE, PIPE, CLOSE, END -> throw unexpected(token, "A value must stand there.");
        };
    }

    /** The base with the fields that follow it without a blank. */
    private Operand fields(Operand base, Token... first) {
        List<Token> path = new ArrayList<>(Arrays.asList(first));
        while (peek().is(Kind.FIELD) && !peek().spaced()) {
            path.add(next());
        }
        return path.isEmpty() ? base : new Fields(base, path);
    }

    private Pipeline parenthesis(Token open) {
        if (++nesting > MAX_NESTING) {
            throw new Refusal(
                    open.offset(), "more than " + MAX_NESTING + " parentheses inside each other", "Nest less deeply.");
        }
        Pipeline pipeline = stages();
        next(Kind.CLOSE);
        nesting--;
        return pipeline;
    }

    private static Function function(Token name) {
        return Function.named(name.text())
                .orElseThrow(() -> new Refusal(
                        name.offset(),
                        "unknown function '" + name.text() + "'",
                        "A text needs quotes. " + Function.SUPPORTED));
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at += token.is(Kind.END) ? 0 : 1;
        return token;
    }

    private Token next(Kind wanted) {
        Token token = next();
        if (!token.is(wanted)) {
            throw unexpected(token, "There must be " + wanted.description() + ".");
        }
        return token;
    }

    private static Refusal unexpected(Token token, String hint) {
        return new Refusal(token.offset(), "unexpected " + token.shown(), hint);
    }
}
