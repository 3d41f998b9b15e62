package redisha.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * How a place inside a tree is written: {@code redis.config}, {@code tolerations[0].key}; a dot that belongs to a key
 * gets a backslash, as in {@code podAnnotations.prometheus\.io/scrape}, so that {@code --set} reads it back.
 */
public final class KeyPath {
    private static final String ESCAPED = "\\.,=[]";

    private KeyPath() {}

    /** The path of a key below a parent; the parent of a top-level key is the empty text. */
    public static String child(String parent, String key) {
        String name = key.isEmpty() ? "\"\"" : escape(key);
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** The path of a list item, counted from 0. */
    public static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** The keys of a dotted path without list items. */
    public static List<String> keys(String path) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' && i + 1 < path.length()) {
                key.append(path.charAt(++i));
            } else if (c == '.') {
                keys.add(key.toString());
                key.setLength(0);
            } else {
                key.append(c);
            }
        }
        keys.add(key.toString());
        return keys;
    }

    private static String escape(String key) {
        return isPlain(key) ? key : escaped(key);
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (ESCAPED.indexOf(c) >= 0 || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String key) {
        StringBuilder escaped = new StringBuilder();
        for (char c : key.toCharArray()) {
            if (ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
