package redisha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.values.MergedValues;

/** Knows from {@code destinations.txt} where each text of the values must be found again, and looks there. */
final class Destinations {
    private static final Map<String, List<Row>> ROWS = read();

    private final MergedValues values;
    private final Map<String, Set<String>> texts = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param objects the parsed output */
    Destinations(MergedValues values, Iterable<?> objects) {
        this.values = values;
        for (Object object : objects) {
            Map<String, Object> map = Paths.cast(object);
            String kind = map.get("kind").toString();
            collect(map, texts.computeIfAbsent(kind, key -> new LinkedHashSet<>()));
            if (kind.equals("ConfigMap")) {
                Paths.cast(map.get("data")).forEach((name, text) -> files.put(name, text.toString()));
            } else if (kind.equals("Secret")) {
                Paths.cast(map.get("data")).values().forEach(this::decode);
            }
        }
    }

    private record Row(List<String> conditions, String place) {}

    static boolean knows(String path) {
        return ROWS.containsKey(path) || !parent(path).isEmpty() && knows(parent(path));
    }

    /** The places at which a text should be and is not. */
    List<String> missing(GivenTexts.Text given) {
        return rows(given.path()).stream()
                .filter(row -> row.conditions().stream().allMatch(this::holds))
                .map(Row::place)
                .filter(place -> !isAt(place, given.text()))
                .toList();
    }

    private boolean isAt(String place, String text) {
        if (place.startsWith("-")) {
            return true;
        }
        String word = text.replace("'", "'\\''");
        if (place.contains(".")) {
            String file = files.getOrDefault(place, "");
            return file.contains(text.stripTrailing()) || file.contains(word);
        }
        if (place.endsWith("~")) {
            return texts.getOrDefault(place.substring(0, place.length() - 1), Set.of()).stream()
                    .anyMatch(scalar -> scalar.contains(text) || scalar.contains(word));
        }
        return texts.getOrDefault(place, Set.of()).contains(text);
    }

    private boolean holds(String condition) {
        if (condition.startsWith("!")) {
            return !values.truthy(condition.substring(1));
        }
        String[] pair = condition.split("=");
        return pair.length == 2 ? pair[1].equals(values.plain(pair[0])) : values.truthy(condition);
    }

    private void decode(Object data) {
        byte[] bytes = Base64.getDecoder().decode(data.toString());
        texts.computeIfAbsent("base64", key -> new LinkedHashSet<>()).add(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void collect(Object tree, Set<String> all) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                all.add(key.toString());
                collect(value, all);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, all));
        } else if (tree instanceof String text) {
            all.add(text);
        }
    }

    private static List<Row> rows(String path) {
        return ROWS.containsKey(path) ? ROWS.get(path) : rows(parent(path));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static Map<String, List<Row>> read() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (String line : lines(Path.of("src/test/resources/destinations.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\\|");
                List<String> conditions = Arrays.stream(cells[1].trim().split(" +"))
                        .filter(condition -> !condition.isEmpty())
                        .toList();
                rows.computeIfAbsent(cells[0].trim(), key -> new ArrayList<>())
                        .add(new Row(conditions, cells[2].trim()));
            }
        }
        return rows;
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
