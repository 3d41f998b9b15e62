package redisha.chart;

import java.util.LinkedHashSet;
import java.util.Set;
import redisha.chart.Node.Block;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Computed;
import redisha.chart.Node.Distinct;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Items;
import redisha.chart.Node.Layer;
import redisha.chart.Node.Layers;
import redisha.chart.Node.Splice;
import redisha.chart.Node.Text;

/** Which slots the nodes of a chart show, and as what. */
final class Usage {
    private final Set<Slot> slots = new LinkedHashSet<>();
    private final Set<Slot> texts = new LinkedHashSet<>();
    private final StringBuilder code = new StringBuilder();

    Usage(Node root) {
        see(root);
    }

    boolean shows(Slot slot) {
        return slots.contains(slot) || contains(slot.code()) || contains(slot.present());
    }

    /** What the slot may hold: a map all of whose values become strings holds texts. */
    Knob.Kind kind(Slot slot) {
        return texts.contains(slot) ? Knob.Kind.TEXTS : slot.kind();
    }

    private void see(Node node) {
        if (node instanceof Fields fields) {
            fields.fields().forEach(field -> {
                see(field.key());
                see(field.value());
            });
        } else if (node instanceof Items items) {
            items.items().forEach(this::see);
        } else if (node instanceof Choice choice) {
            for (Branch branch : choice.branches()) {
                code.append(branch.condition()).append('\n');
                see(branch.node());
            }
            see(choice.otherwise());
        } else if (node instanceof Layers layers) {
            layers.layers().forEach(layer -> see(layer, layers.texts()));
        } else {
            seeValue(node);
        }
    }

    private void seeValue(Node node) {
        if (node instanceof Splice splice) {
            slots.add(splice.slot());
        } else if (node instanceof Text text) {
            text.parts().forEach(part -> code.append(part instanceof Part.Code each ? each.expression() + "\n" : ""));
        } else if (node instanceof Computed computed) {
            code.append(computed.expression()).append('\n');
        } else if (node instanceof Block block) {
            code.append(block.expression()).append('\n');
        } else if (node instanceof Distinct distinct) {
            code.append(String.join("\n", distinct.values())).append('\n');
        }
    }

    private void see(Layer layer, boolean asTexts) {
        if (layer instanceof Layer.Open open) {
            slots.add(open.slot());
            if (asTexts) {
                texts.add(open.slot());
            }
        } else {
            see(((Layer.Fixed) layer).fields());
        }
    }

    /** Whether the code stands somewhere and is not the beginning of a longer name. */
    private boolean contains(String part) {
        int at = code.indexOf(part);
        while (at >= 0) {
            char next = code.charAt(at + part.length());
            if (!Character.isLetterOrDigit(next) && next != '_') {
                return true;
            }
            at = code.indexOf(part, at + 1);
        }
        return false;
    }
}
