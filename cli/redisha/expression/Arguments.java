package redisha.expression;

import java.util.List;
import java.util.function.Supplier;
import redisha.expression.Expression.Scope;

/** What a function was called with. */
record Arguments(String function, List<Supplier<Object>> values, Scope scope) {

    int count() {
        return values.size();
    }

    Object value(int index) {
        return values.get(index).get();
    }

    String text(int index) {
        Object value = value(index);
        if (value instanceof String text) {
            return text;
        }
        throw wrong(index, "a text", value == null ? "Give the value a default." : "Make a text of it with toString.");
    }

    int smallNumber(int index) {
        Object value = value(index);
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw wrong(index, "a whole number", "Write it without quotes.");
    }

    private Refusal wrong(int index, String wanted, String hint) {
        String which = count() == 1 ? "" : " as argument " + (index + 1);
        return new Refusal(
                function + " needs " + wanted + which + ", but got " + Display.described(value(index)), hint);
    }
}
