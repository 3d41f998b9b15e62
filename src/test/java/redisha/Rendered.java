package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.command.Main;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What {@code redisha render} answers to a values file, with the chart's own defaults below it. */
record Rendered(int exitCode, String output, String errors, Map<String, Map<String, Object>> objects) {

    /** A values file line by line, for the release {@code redis-ha} in the namespace {@code ns1}. */
    static Rendered of(String... lines) {
        return with().of(lines);
    }

    /** The same with more arguments, among them {@code -n} or {@code --profile} in place of these. */
    static Call with(String... arguments) {
        return new Call(List.of(arguments));
    }

    record Call(List<String> more) {
        Rendered of(String... lines) {
            List<String> arguments = new ArrayList<>(List.of("render", "-f", "-"));
            arguments.addAll(more);
            if (!more.contains("-n")) {
                arguments.addAll(List.of("-n", "ns1"));
            }
            if (!more.contains("--profile")) {
                arguments.addAll(List.of("--profile", "redis-ha"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exitCode = Main.run(
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)),
                    new PrintStream(out, false, UTF_8),
                    new PrintStream(err, false, UTF_8),
                    arguments.toArray(String[]::new));
            return new Rendered(exitCode, out.toString(UTF_8), err.toString(UTF_8), objects(out.toString(UTF_8)));
        }
    }

    /** What the user is told; the values were refused, and nothing was rendered. */
    String refusal() {
        assertThat(exitCode).as(errors).isEqualTo(2);
        assertThat(output).isEmpty();
        assertThat(errors).doesNotContain("\tat ");
        return errors;
    }

    /** An object by {@code Kind/name}. */
    Map<String, Object> object(String id) {
        assertThat(exitCode).as(errors).isZero();
        assertThat(objects).containsKey(id);
        return objects.get(id);
    }

    /** What stands at a place such as {@code spec.template.spec.containers[redis].args[0]}; null when nothing does. */
    Object at(String id, String path) {
        Object value = object(id);
        for (Step step : Step.way(path)) {
            value = step.item() ? item(value, step) : below(value, step.name());
        }
        return value;
    }

    /** The text under a key of a ConfigMap. */
    String text(String id, String key) {
        assertThat(at(id, "data.'" + key + "'")).as(key).isInstanceOf(String.class);
        return (String) at(id, "data.'" + key + "'");
    }

    /** A configuration file or script of the release {@code redis-ha}, wherever the pods find it. */
    String file(String name) {
        return text(
                at("ConfigMap/redis-ha-configmap", "data.'" + name + "'") == null
                        ? "ConfigMap/redis-ha-health-configmap"
                        : "ConfigMap/redis-ha-configmap",
                name);
    }

    /** The lines of such a file without indentation. */
    List<String> lines(String name) {
        return file(name).lines().map(String::strip).toList();
    }

    /** The lines of one section of haproxy.cfg, without its heading. */
    List<String> proxySection(String heading) {
        assertThat(lines("haproxy.cfg")).contains(heading);
        return file("haproxy.cfg")
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    private static Object below(Object value, String key) {
        return value instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static Object item(Object value, Step which) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        if (which.isIndex()) {
            int index = Integer.parseInt(which.name());
            return index < list.size() ? list.get(index) : null;
        }
        return list.stream()
                .filter(item -> item instanceof Map<?, ?> map && which.name().equals(map.get("name")))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> objects(String output) {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        for (Tree document : YamlReader.read("output", output)) {
            Map<String, Object> object = (Map<String, Object>) document.plain();
            String name = (String) ((Map<String, Object>) object.get("metadata")).get("name");
            objects.put(object.get("kind") + "/" + name, object);
        }
        return objects;
    }
}
