package redisha.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the notation in which the tables write nodes and pods: words, {@code key=value} and {@code word(arguments)},
 * set apart by blanks. A few long keys have short names.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("[^\\s(]+(\\([^)]*\\))?");
    private static final Map<String, String> SHORT = Map.of(
            "zone", "topology.kubernetes.io/zone",
            "region", "topology.kubernetes.io/region",
            "host", "kubernetes.io/hostname",
            "hash", "pod-template-hash",
            "gpu", "example.com/gpu",
            "scratch", "ephemeral-storage");
    private static final List<String> RESOURCES =
            List.of("cpu", "memory", "ephemeral-storage", "pods", "example.com/gpu", "hugepages-2Mi");

    private final List<String> words = new ArrayList<>();

    Words(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    /** The longer name of a key. */
    static String key(String name) {
        return SHORT.getOrDefault(name.strip(), name.strip());
    }

    /** Takes the first word. */
    String first() {
        return words.remove(0);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** The arguments of each {@code word(...)}. */
    List<String> calls(String word) {
        return words.stream()
                .filter(each -> each.startsWith(word + "("))
                .map(each -> each.substring(word.length() + 1, each.length() - 1))
                .toList();
    }

    /** The amounts among the {@code key=value}. */
    Map<String, Object> amounts() {
        return pairs(true);
    }

    /** The labels among the {@code key=value}. */
    Map<String, Object> labels() {
        return pairs(false);
    }

    /** The value of a {@code key=value}. */
    String value(String key, String otherwise) {
        return words.stream()
                .filter(each -> each.startsWith(key + "="))
                .map(each -> each.substring(key.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    /** {@code app=x}, as a map. */
    static Map<String, Object> pair(String text) {
        String[] parts = text.split("=", 2);
        return Map.of(key(parts[0]), parts[1].strip());
    }

    private Map<String, Object> pairs(boolean resources) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        words.stream()
                .filter(each -> each.contains("=") && !each.contains("("))
                .map(Words::pair)
                .filter(each -> RESOURCES.containsAll(each.keySet()) == resources)
                .forEach(pairs::putAll);
        return pairs;
    }
}
