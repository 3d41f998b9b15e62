package redisha.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import redisha.expression.Expression.Scope;
import redisha.expression.Node.Action;
import redisha.expression.Node.Branch;
import redisha.expression.Node.Call;
import redisha.expression.Node.Choice;
import redisha.expression.Node.Fields;
import redisha.expression.Node.Literal;
import redisha.expression.Node.Operand;
import redisha.expression.Node.Pipeline;
import redisha.expression.Node.Plain;
import redisha.expression.Node.Print;
import redisha.expression.Node.Root;

/** Writes the text that nodes stand for. A faulty action is noted and prints nothing, so that all faults are found. */
final class Evaluator {
    private final Scope scope;
    private final Faults faults;
    private final StringBuilder out = new StringBuilder();
    private long budget = 8L * Expression.MAX_TEXT;

    Evaluator(Scope scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    String write(List<Node> nodes) {
        append(nodes);
        return out.toString();
    }

    private void append(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Plain plain) {
                out.append(plain.text());
            } else if (node instanceof Print print) {
                append(print.action());
            } else if (node instanceof Choice choice) {
                append(chosen(choice));
            }
        }
    }

    private void append(Action action) {
        try {
            Object value = value(action.pipeline());
            out.append(value == null ? "" : paid(Display.text(value)));
        } catch (Refusal refusal) {
            note(action, refusal);
        }
    }

    private List<Node> chosen(Choice choice) {
        for (Branch branch : choice.branches()) {
            try {
                if (Truth.of(value(branch.condition().pipeline()))) {
                    return branch.body();
                }
            } catch (Refusal refusal) {
                note(branch.condition(), refusal);
                return List.of();
            }
        }
        return choice.otherwise();
    }

    private void note(Action action, Refusal refusal) {
        faults.add(action.start(), action.end(), refusal);
        if (budget < 0) {
            faults.throwIfAny();
        }
    }

    private Object value(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.value();
        }
        if (operand instanceof Fields fields) {
            return field(fields);
        }
        if (operand instanceof Call call) {
            return result(call, List.of());
        }
        if (operand instanceof Pipeline pipeline) {
            Object value = value(pipeline.first());
            for (Call call : pipeline.then()) {
                Object soFar = value;
                value = result(call, List.of(() -> soFar));
            }
            return value;
        }
        if (operand instanceof Root) {
            return scope.root();
        }
        throw new IllegalStateException("no such operand: " + operand);
    }

    private Object field(Fields fields) {
        Object value = value(fields.base());
        StringBuilder path = new StringBuilder(fields.base() instanceof Root ? "" : "(...)");
        for (Token name : fields.path()) {
            try {
                value = Lookup.field(value, path.toString(), name.text());
            } catch (Refusal refusal) {
                throw refusal.at(name.offset());
            }
            path.append('.').append(name.text());
        }
        return value;
    }

    /** Functions see all arguments as values, but for {@code and} and {@code or}, which ask only as far as they need. */
    private Object result(Call call, List<Supplier<Object>> piped) {
        List<Supplier<Object>> arguments = new ArrayList<>();
        for (Operand operand : call.arguments()) {
            if (call.function().asksOnDemand()) {
                arguments.add(() -> value(operand));
            } else {
                Object value = value(operand);
                arguments.add(() -> value);
            }
        }
        arguments.addAll(piped);
        try {
            Object result = call.function().apply(new Arguments(call.function().word(), arguments, scope));
            return result instanceof String text ? paid(text) : result;
        } catch (Refusal refusal) {
            throw refusal.at(call.offset());
        }
    }

    /** Every text that is made costs its length, so that neither the result nor the work for it can explode. */
    private String paid(String text) {
        budget -= text.length();
        if (budget < 0) {
            throw BoundedText.tooLong();
        }
        return text;
    }
}
