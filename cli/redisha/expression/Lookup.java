package redisha.expression;

import java.util.List;
import java.util.Map;

/** One step into a value, by field or by {@code index}. A key that a map of the values lacks is null, as in Helm. */
final class Lookup {

    private Lookup() {}

    /** @param path how the value was reached, such as {@code .Values.redis}; empty for the dot itself */
    static Object field(Object value, String path, String name) {
        if (value instanceof Builtin builtin) {
            return known(builtin, name);
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        String problem = value == null
                ? path + " is missing or null, so it has no field '" + name + "'"
                : path + " is " + Display.described(value) + " and has no field '" + name + "'";
        throw new Refusal(problem, "Check the spelling, or set the key in the values.");
    }

    static Object index(Object value, Object key) {
        if (value instanceof List<?> list) {
            return item(list, key);
        }
        boolean hasKeys = value instanceof Map<?, ?> || value instanceof Builtin;
        if (!hasKeys) {
            throw new Refusal(
                    "index needs a map or list, but got " + Display.described(value),
                    "Check the spelling, or set the key in the values.");
        }
        if (!(key instanceof String name)) {
            throw new Refusal(
                    "index needs a text as the key of a map, but got " + Display.described(key), "Put it in quotes.");
        }
        return field(value, "", name);
    }

    private static Object known(Builtin builtin, String name) {
        if (!builtin.fields().containsKey(name)) {
            String prefix = builtin.isRoot() ? "." : builtin.path() + ".";
            throw new Refusal(
                    "unknown field '" + prefix + name + "'",
                    "Known are " + Display.enumeration(builtin.fields().keySet(), prefix) + ".");
        }
        return builtin.fields().get(name);
    }

    private static Object item(List<?> list, Object key) {
        if (!(key instanceof Long number)) {
            throw new Refusal(
                    "index needs a whole number for a list, but got " + Display.described(key),
                    "The first item has number 0.");
        }
        if (number < 0 || number >= list.size()) {
            throw new Refusal(
                    "the list has no item " + number, "It has " + list.size() + " items; the first has number 0.");
        }
        return list.get(number.intValue());
    }
}
