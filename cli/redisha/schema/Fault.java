package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * What the validator says, without its types.
 *
 * @param keyword the JSON Schema keyword that failed
 * @param instance the way to the value: names ({@code String}) and indices ({@code Integer})
 * @param evaluation the way through the schema, references followed
 * @param property the key in question for keywords that speak of keys; else empty
 * @param demand what the keyword demands
 * @param schema the schema object that holds the keyword; missing when it lies in another document
 * @param value the value that was judged
 */
record Fault(
        String keyword,
        List<Object> instance,
        List<Object> evaluation,
        String property,
        JsonNode demand,
        JsonNode schema,
        JsonNode value) {

    static Fault of(Error error, JsonNode root) {
        return new Fault(
                error.getKeyword(),
                elements(error.getInstanceLocation()),
                elements(error.getEvaluationPath()),
                error.getProperty() == null ? "" : error.getProperty(),
                error.getSchemaNode(),
                holder(root, elements(error.getSchemaLocation().getFragment())),
                error.getInstanceNode());
    }

    /** The same complaint about a wider choice of types. */
    Fault withDemand(JsonNode wider) {
        return new Fault("type", instance, evaluation, property, wider, schema, value);
    }

    boolean secret() {
        return schema.path("x-secret").asBoolean();
    }

    private static List<Object> elements(NodePath path) {
        List<Object> elements = new ArrayList<>(path.getNameCount());
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(path.getElement(i));
        }
        return elements;
    }

    private static JsonNode holder(JsonNode root, List<Object> fragment) {
        JsonNode node = root;
        for (Object step : fragment.subList(0, Math.max(0, fragment.size() - 1))) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node == null ? MissingNode.getInstance() : node;
    }
}
