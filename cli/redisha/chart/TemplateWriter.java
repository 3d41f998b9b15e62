package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import redisha.chart.Node.Block;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Computed;
import redisha.chart.Node.Distinct;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Items;
import redisha.chart.Node.Layer;
import redisha.chart.Node.Layers;
import redisha.chart.Node.Plain;
import redisha.chart.Node.Splice;
import redisha.chart.Node.Text;
import redisha.yaml.JsonWriter;

/** Writes nodes as a template that people can read: block style, one line per value, conditions on lines of their own. */
final class TemplateWriter {
    private final String prefix;
    private final StringBuilder out = new StringBuilder();

    private TemplateWriter(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix of the named templates */
    static String write(String prefix, Fields object) {
        TemplateWriter writer = new TemplateWriter(prefix);
        writer.fields(object.fields(), 0, "");
        return writer.out.toString();
    }

    /** @param lead what stands in front of the first line: a list's dash or nothing */
    private void fields(List<Field> fields, int depth, String lead) {
        String before = lead;
        for (Field field : certainFirst(fields, lead)) {
            if (field.value() instanceof Choice choice) {
                choice(choice, depth, node -> field(new Field(field.key(), node), depth, ""));
            } else {
                field(field, depth, before);
                before = "";
            }
        }
    }

    /** The dash of a list needs a line that is there in any case. */
    private static List<Field> certainFirst(List<Field> fields, String lead) {
        if (lead.isEmpty()) {
            return fields;
        }
        List<Field> certain = fields.stream().filter(field -> !isChoice(field)).toList();
        if (certain.isEmpty() || !isChoice(fields.get(0))) {
            return fields;
        }
        List<Field> all = new ArrayList<>(fields);
        all.remove(certain.get(0));
        all.add(0, certain.get(0));
        return all;
    }

    private static boolean isChoice(Field field) {
        return field.value() instanceof Choice;
    }

    private void field(Field field, int depth, String lead) {
        if (lead.isEmpty()) {
            indent(depth);
        }
        out.append(Token.of(field.key())).append(':');
        value(field.value(), depth);
    }

    /** What follows a colon, to the end of its last line. */
    private void value(Node node, int depth) {
        if (node instanceof Fields fields && !fields.fields().isEmpty()) {
            out.append('\n');
            fields(fields.fields(), depth + 1, "");
        } else if (node instanceof Items items && !items.items().isEmpty()) {
            out.append('\n');
            items(items.items(), depth + 1);
        } else if (node instanceof Layers layers) {
            out.append('\n');
            block(Go.bare(map(layers)), depth + 1);
        } else if (node instanceof Distinct distinct) {
            out.append('\n');
            String all = String.join(" ", distinct.values());
            line(depth + 1, "{{- range uniq (list " + all + ") }}");
            line(depth + 1, "- " + Token.of(distinct.key()) + ": {{ . | quote }}");
            line(depth + 1, "{{- end }}");
        } else if (node instanceof Block block) {
            out.append('\n');
            block(block.expression(), depth + 1);
        } else {
            out.append(' ').append(inline(node)).append('\n');
        }
    }

    private void items(List<Node> items, int depth) {
        if (items.size() == 1 && items.get(0) instanceof Splice splice) {
            block("toYaml (" + Go.bare(splice.slot().code()) + " | default list)", depth);
            return;
        }
        for (Node item : items) {
            if (item instanceof Choice choice) {
                choice(choice, depth, node -> item(node, depth));
            } else {
                item(item, depth);
            }
        }
    }

    private void item(Node node, int depth) {
        if (node instanceof Splice splice) {
            line(depth, "{{- with " + splice.slot().present() + " }}");
            block("toYaml .", depth);
            line(depth, "{{- end }}");
            return;
        }
        indent(depth);
        out.append('-');
        if (node instanceof Fields fields && !fields.fields().isEmpty() && !isChoice(certain(fields))) {
            out.append(' ');
            fields(fields.fields(), depth + 1, "-");
        } else {
            value(node, depth);
        }
    }

    private static Field certain(Fields fields) {
        return certainFirst(fields.fields(), "-").get(0);
    }

    private void choice(Choice choice, int depth, Consumer<Node> write) {
        List<Branch> branches = choice.branches();
        Branch only = branches.get(0);
        if (branches.size() == 1 && only.node() == null) {
            line(depth, "{{- if not " + only.condition() + " }}");
            nested(choice.otherwise(), depth, write);
            line(depth, "{{- end }}");
            return;
        }
        String word = "if";
        for (Branch branch : branches) {
            line(depth, "{{- " + word + " " + Go.bare(branch.condition()) + " }}");
            if (branch.node() != null) {
                nested(branch.node(), depth, write);
            }
            word = "else if";
        }
        if (choice.otherwise() != null) {
            line(depth, "{{- else }}");
            nested(choice.otherwise(), depth, write);
        }
        line(depth, "{{- end }}");
    }

    private void nested(Node node, int depth, Consumer<Node> write) {
        if (node instanceof Choice inner) {
            choice(inner, depth, write);
        } else {
            write.accept(node);
        }
    }

    private String inline(Node node) {
        if (node instanceof Text text) {
            return Token.of(text);
        }
        if (node instanceof Computed computed) {
            return Go.action(computed.expression());
        }
        if (node instanceof Plain plain) {
            return JsonWriter.compact(plain.value());
        }
        return node instanceof Fields ? "{}" : "[]";
    }

    /** The YAML text of a map, as an argument. */
    private String map(Layers layers) {
        if (layers.layers().size() == 1 && !layers.texts()) {
            return "(toYaml (" + Go.bare(argument(layers.layers().get(0))) + " | default dict))";
        }
        String all = layers.layers().stream().map(this::argument).collect(Collectors.joining(" ", "(list ", ")"));
        return Vocabulary.include(prefix + (layers.texts() ? ".texts" : ".layers"), all);
    }

    private String argument(Layer layer) {
        return layer instanceof Layer.Open open ? open.slot().code() : argument(((Layer.Fixed) layer).fields());
    }

    private String argument(Node node) {
        if (node instanceof Fields fields) {
            return fields.fields().stream()
                    .map(field -> Go.argument(field.key().parts()) + " " + argument(field.value()))
                    .collect(Collectors.joining(" ", "(dict ", ")"))
                    .replace("(dict )", "dict");
        }
        if (node instanceof Items items) {
            return items.items().stream()
                    .map(this::argument)
                    .collect(Collectors.joining(" ", "(list ", ")"))
                    .replace("(list )", "list");
        }
        if (node instanceof Text text) {
            return Go.argument(text.parts());
        }
        if (node instanceof Computed computed) {
            return computed.expression();
        }
        if (node instanceof Plain plain) {
            return plain.value() == null ? "nil" : JsonWriter.compact(plain.value());
        }
        throw new IllegalStateException("no argument: " + node);
    }

    private void block(String expression, int depth) {
        line(depth, "{{- " + expression + " | nindent " + 2 * depth + " }}");
    }

    private void line(int depth, String text) {
        indent(depth);
        out.append(text).append('\n');
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }
}
