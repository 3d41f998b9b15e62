package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import redisha.yaml.Tree;

/** A tree as the JSON nodes that the validator reads; places are left behind. */
final class Nodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Nodes() {}

    static JsonNode of(Tree tree) {
        return of(tree, true);
    }

    /** The keys without a value are left out; items of a list stay. */
    static JsonNode withoutNulls(Tree tree) {
        return of(tree, false);
    }

    private static JsonNode of(Tree tree, boolean nulls) {
        if (tree instanceof Tree.Mapping map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach((key, entry) -> {
                JsonNode value = of(entry.value(), nulls);
                if (nulls || !value.isNull()) {
                    object.set(key, value);
                }
            });
            return object;
        }
        if (tree instanceof Tree.Sequence list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item, nulls)));
            return array;
        }
        return ofValue(((Tree.Scalar) tree).value());
    }

    private static JsonNode ofValue(Object value) {
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number.longValue());
        }
        if (value instanceof BigInteger number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        }
        return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
    }
}
