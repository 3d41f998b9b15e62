package redisha.expression;

import java.util.ArrayList;
import java.util.List;
import redisha.expression.Node.Action;
import redisha.expression.Node.Branch;
import redisha.expression.Node.Choice;
import redisha.expression.Node.Literal;
import redisha.expression.Node.Pipeline;
import redisha.expression.Node.Plain;
import redisha.expression.Node.Print;
import redisha.expression.Token.Kind;

/** Understands the actions of a text and which of them an {@code if} encloses; it reads on behind a faulty one. */
final class TemplateReader {
    private static final String PROMETHEUS = "Variables are not supported. To keep an action for Prometheus, put it in "
            + "quotes, as in {{ \"{{ $labels.pod }}\" }}.";

    private final List<Piece> pieces;
    private final Faults faults;
    private int at;
    private int nesting;

    TemplateReader(List<Piece> pieces, Faults faults) {
        this.pieces = pieces;
        this.faults = faults;
    }

    List<Node> read() {
        List<Node> nodes = body();
        while (at < pieces.size()) {
            Piece.Action stray = (Piece.Action) pieces.get(at++);
            String word = stray.first().text();
            refuse(stray, "{{ " + word + " }} without an if", "Remove it, or open an {{ if ... }} before it.");
            nodes.addAll(body());
        }
        return nodes;
    }

    /** Everything up to an {@code else} or {@code end}, which stays unread, or the end of the text. */
    private List<Node> body() {
        List<Node> nodes = new ArrayList<>();
        while (at < pieces.size() && !atWord("else") && !atWord("end")) {
            Piece piece = pieces.get(at++);
            if (piece instanceof Piece.Plain plain) {
                nodes.add(new Plain(plain.text()));
            } else if (piece instanceof Piece.Action action) {
                nodes.add(node(action));
            }
        }
        return nodes;
    }

    private Node node(Piece.Action action) {
        Token first = action.first();
        String word = first.is(Kind.NAME) ? first.text() : "";
        return switch (word) {
            case "if" -> choice(action, understood(action, 1));
            case "template" -> new Print(understood(action, 1));
            case "range", "with", "define", "block" -> choice(action, unsupported(action));
            case "break", "continue" -> new Print(unsupported(action));
            default -> new Print(understood(action, 0));
        };
    }

    /** Reads up to the end that belongs to an opening action. */
    private Choice choice(Piece.Action opening, Action condition) {
        if (++nesting > Parser.MAX_NESTING) {
            refuse(opening, "more than " + Parser.MAX_NESTING + " blocks inside each other", "Nest less deeply.");
            faults.throwIfAny();
        }
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(condition, body()));
        while (atWord("else") && secondWordIsIf()) {
            Action other = understood((Piece.Action) pieces.get(at++), 2);
            branches.add(new Branch(other, body()));
        }
        List<Node> otherwise = List.of();
        if (atWord("else")) {
            onlyOneWord();
            otherwise = body();
        }
        close(opening);
        nesting--;
        return new Choice(branches, otherwise);
    }

    private void close(Piece.Action opening) {
        while (atWord("else")) {
            refuse((Piece.Action) pieces.get(at++), "an else behind the last else", "Remove one of the two.");
            body();
        }
        if (atWord("end")) {
            onlyOneWord();
        } else if (faults.isEmpty()) {
            refuse(
                    opening,
                    "the {{ end }} is missing",
                    "Close what " + opening.first().text() + " opens.");
        }
    }

    private void onlyOneWord() {
        Piece.Action action = (Piece.Action) pieces.get(at++);
        if (action.fault() != null || !action.tokens().get(1).is(Kind.END)) {
            refuse(action, "nothing may follow the word " + action.first().text(), "Remove the rest.");
        }
    }

    private boolean atWord(String word) {
        return at < pieces.size()
                && pieces.get(at) instanceof Piece.Action action
                && action.first().isName(word);
    }

    private boolean secondWordIsIf() {
        return ((Piece.Action) pieces.get(at)).tokens().get(1).isName("if");
    }

    /** What an action says behind its first words; nothing, and a fault on the list, when it cannot be understood. */
    private Action understood(Piece.Action action, int words) {
        try {
            if (action.fault() != null) {
                throw action.fault();
            }
            refuseVariables(action);
            Parser parser =
                    new Parser(action.tokens().subList(words, action.tokens().size()));
            boolean template = action.first().isName("template");
            return new Action(action.start(), action.end(), template ? parser.namedTemplate() : parser.pipeline());
        } catch (Refusal refusal) {
            faults.add(action.start(), action.end(), refusal);
            return nothing(action);
        }
    }

    private static void refuseVariables(Piece.Action action) {
        for (Token token : action.tokens()) {
            if (token.is(Kind.VARIABLE)) {
                throw new Refusal(token.offset(), "unknown variable " + token.shown(), PROMETHEUS);
            }
        }
    }

    private Action unsupported(Piece.Action action) {
        refuse(action, "'" + action.first().text() + "' is not supported", Function.SUPPORTED);
        return nothing(action);
    }

    private void refuse(Piece.Action action, String problem, String hint) {
        faults.add(action.start(), action.end(), new Refusal(action.start(), problem, hint));
    }

    private static Action nothing(Piece.Action action) {
        return new Action(action.start(), action.end(), new Pipeline(new Literal(""), List.of()));
    }
}
