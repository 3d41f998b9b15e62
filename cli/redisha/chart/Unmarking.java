package redisha.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Part.Literal;
import redisha.yaml.Tree;

/** Turns a rendered tree with marks in it into nodes. */
final class Unmarking {
    private final Vocabulary vocabulary;
    private final Precedence precedence;
    private final List<Slot> slots;

    Unmarking(Vocabulary vocabulary, Precedence precedence, List<Slot> slots) {
        this.vocabulary = vocabulary;
        this.precedence = precedence;
        this.slots = List.copyOf(slots);
    }

    /** The node of a tree that stands at a place of a rendering. */
    Node node(Tree tree, List<String> place) {
        if (tree instanceof Tree.Mapping map) {
            return marksIn(map).isEmpty() ? fields(map, place) : layers(map, place);
        }
        if (tree instanceof Tree.Sequence list) {
            return items(list, place);
        }
        return scalar(tree.plain(), place);
    }

    Node.Text key(String key) {
        return new Node.Text(vocabulary.parts(key), false);
    }

    /** The slots whose maps are part of this map. */
    List<Slot> marksIn(Tree.Mapping map) {
        return slots.stream().filter(slot -> map.get(slot.mark()) != null).toList();
    }

    private Fields fields(Tree.Mapping map, List<String> place) {
        List<Field> fields = new ArrayList<>();
        map.entries().forEach((key, entry) -> fields.add(new Field(key(key), node(entry.value(), below(place, key)))));
        return new Fields(fields);
    }

    private Node layers(Tree.Mapping map, List<String> place) {
        List<Slot> open = marksIn(map);
        boolean texts = map.get(open.get(0).mark()).plain() instanceof String;
        List<Node.Layer> layers = new ArrayList<>();
        for (List<String> keys : precedence.layers(map, place, open)) {
            slots.stream()
                    .filter(slot -> keys.equals(List.of(slot.mark())))
                    .findFirst()
                    .<Node.Layer>map(Node.Layer.Open::new)
                    .or(() -> Optional.of(new Node.Layer.Fixed(fields(only(map, keys), place))))
                    .ifPresent(layers::add);
        }
        return new Node.Layers(layers, texts);
    }

    private static Tree.Mapping only(Tree.Mapping map, List<String> keys) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.keySet().retainAll(keys);
        return new Tree.Mapping(entries, map.where());
    }

    private Node items(Tree.Sequence list, List<String> place) {
        List<Node> items = new ArrayList<>();
        List<String> steps = Steps.of(list);
        for (int i = 0; i < steps.size(); i++) {
            Tree item = list.items().get(i);
            items.add(splice(item).orElse(node(item, below(place, steps.get(i)))));
        }
        return new Node.Items(items);
    }

    private Optional<Node> splice(Tree item) {
        return slots.stream()
                .filter(slot -> slot.kind() == Knob.Kind.LIST && slot.mark().equals(item.plain()))
                .findFirst()
                .map(Node.Splice::new);
    }

    private Node scalar(Object value, List<String> place) {
        if (value instanceof String text) {
            return text(text, place);
        }
        if (value instanceof Long number) {
            return slots.stream()
                    .filter(slot -> slot.number() == number)
                    .findFirst()
                    .<Node>map(slot -> new Node.Computed("(" + slot.code() + " | int64)"))
                    .orElse(new Node.Plain(number));
        }
        return new Node.Plain(value);
    }

    private Node text(String text, List<String> place) {
        boolean secret = place.size() == 3
                && place.get(0).contains("secret#")
                && place.get(1).equals("data");
        if (secret) {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return new Node.Text(vocabulary.parts(plain), true);
        }
        boolean file = text.indexOf('\n') >= 0 && place.get(0).indexOf('#') >= 0;
        List<Part> parts = file ? vocabulary.partsOfFile(text) : vocabulary.parts(text);
        return new Node.Text(parts.isEmpty() ? List.of(new Literal("")) : parts, false);
    }

    static List<String> below(List<String> place, String step) {
        List<String> below = new ArrayList<>(place);
        below.add(step);
        return List.copyOf(below);
    }
}
