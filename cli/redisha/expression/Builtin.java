package redisha.expression;

import java.util.Map;

/**
 * The dot itself, {@code .Release} or {@code .Chart}: its fields are known, so that a misspelt one is an error and
 * not an empty text.
 */
record Builtin(String path, Map<String, Object> fields) {

    boolean isRoot() {
        return path.equals(".");
    }
}
