package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redisha.chart.Node.Block;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Text;

/**
 * Moves the configuration files and scripts out of their ConfigMaps into named templates, so that a checksum can be taken
 * of what the ConfigMaps hold.
 */
final class ConfigTexts {
    private static final String MAIN = "configmap#0";
    private static final String HEALTH = "health-configmap#0";
    private static final String SCRIPT = "exporter-script-configmap#0";
    private static final Set<String> MAPS = Set.of(MAIN, HEALTH, SCRIPT);

    private final String prefix;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private final Fields objects;

    ConfigTexts(String prefix, Fields objects) {
        this.prefix = prefix;
        List<Field> all = new ArrayList<>();
        for (Field object : objects.fields()) {
            String id = object.key().literal();
            all.add(MAPS.contains(id) ? new Field(object.key(), withoutTexts(id, object.value())) : object);
        }
        this.objects = new Fields(all);
    }

    /** The objects, their ConfigMaps with includes in place of the texts. */
    Fields objects() {
        return objects;
    }

    /** The texts, each a named template in a file of its own. */
    SortedMap<String, String> files() {
        return files;
    }

    /** Template text that gives what redisha takes the checksum of the Redis pods from. */
    String redisPods(boolean exporter) {
        String text = maps(MAIN) + "\n" + maps(HEALTH);
        return exporter ? text + "\n" + script() : text;
    }

    /** The same for the HAProxy pods. */
    String haproxyPods() {
        return names.get(MAIN).stream()
                .filter(name -> name.startsWith("haproxy"))
                .map(this::include)
                .collect(Collectors.joining("\n"));
    }

    private String maps(String id) {
        return names.get(id).stream()
                .map(name -> name + "=" + include(name))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String script() {
        return names.containsKey(SCRIPT) ? include(names.get(SCRIPT).get(0)) : "";
    }

    private String include(String name) {
        return Go.action(Vocabulary.include(template(name), "."));
    }

    private String template(String name) {
        return prefix + ".file." + name;
    }

    private Node withoutTexts(String id, Node object) {
        if (object instanceof Choice choice) {
            return new Choice(
                    choice.branches().stream()
                            .map(branch -> new Branch(branch.condition(), withoutTexts(id, branch.node())))
                            .toList(),
                    withoutTexts(id, choice.otherwise()));
        }
        if (!(object instanceof Fields map)) {
            return object;
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : map.fields()) {
            fields.add(
                    field.key().equals(text("data"))
                            ? new Field(field.key(), data(id, (Fields) field.value()))
                            : field);
        }
        return new Fields(fields);
    }

    private Fields data(String id, Fields data) {
        List<Field> fields = new ArrayList<>();
        for (Field field : data.fields()) {
            String key = field.key().literal();
            String name = id.equals(SCRIPT) ? "exporter-" + key : key;
            String body = body(field.value());
            // Helm's toYaml loses the last of several line ends.
            String yaml = body.endsWith("\n\n") ? "toJson" : "toYaml";
            names.computeIfAbsent(id, each -> new ArrayList<>()).add(name);
            files.put(
                    "templates/files/_" + name + ".tpl",
                    "{{ define " + Go.quoted(template(name)) + " }}" + body + "{{ end }}\n");
            fields.add(new Field(field.key(), new Block("include " + Go.quoted(template(name)) + " . | " + yaml)));
        }
        return new Fields(fields);
    }

    private static String body(Node node) {
        if (node instanceof Text text) {
            return Token.raw(text.parts());
        }
        Choice choice = (Choice) node;
        StringBuilder body = new StringBuilder();
        String word = "{{ if ";
        for (Branch branch : choice.branches()) {
            body.append(word).append(Go.bare(branch.condition())).append(" }}").append(body(branch.node()));
            word = "{{ else if ";
        }
        return body.append("{{ else }}")
                .append(body(choice.otherwise()))
                .append("{{ end }}")
                .toString();
    }

    private static Text text(String literal) {
        return Text.of(new Part.Literal(literal));
    }
}
