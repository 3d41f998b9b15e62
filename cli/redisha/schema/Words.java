package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.finding.Nearest;

/** Says what is wrong with a value in words of ours, one form for each keyword of JSON Schema. */
final class Words {
    private static final int LONGEST = 60;
    private static final int LONGEST_FORM = 40;

    private Words() {}

    /** A clause that goes on after the name of the key. */
    static String problem(Fault fault) {
        JsonNode demand = fault.demand();
        String found = found(fault);
        return switch (fault.keyword()) {
            case "additionalProperties", "unevaluatedProperties", "false" -> "unknown key";
            case "required" -> "is missing";
            case "type" -> "must be " + kinds(demand) + ", found " + found;
            case "enum" -> "must be one of " + choices(demand) + ", found " + found;
            case "const" -> "must be " + shown(demand) + ", found " + found;
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> range(fault);
            case "multipleOf" -> "must be a multiple of " + demand.asText() + ", found " + found;
            case "pattern", "format" -> form(fault);
            case "minLength" ->
                demand.asInt() == 1 ? "must not be empty" : "must have at least " + demand.asText() + " characters";
            case "maxLength" ->
                demand.asInt() == 0
                        ? "must be empty" + otherKinds(fault) + ", found " + found
                        : "must have at most " + demand.asText() + " characters, found "
                                + fault.value().asText().length();
            case "minItems" ->
                "must have at least " + items(demand) + ", found "
                        + fault.value().size();
            case "maxItems" ->
                "must have at most " + items(demand) + ", found "
                        + fault.value().size();
            case "uniqueItems" -> "must not have the same item twice";
            case "minProperties" -> "must have at least " + demand.asText() + " keys";
            case "maxProperties" -> "must have at most " + demand.asText() + " keys";
            case "propertyNames" -> "is not a possible name for a key here";
            case "not" -> found + " is not possible here";
            default -> "does not fit what the schema demands (" + fault.keyword() + ")";
        };
    }

    /** A sentence that shows the way out; empty when there is nothing to say that the problem does not say. */
    static String hint(Fault fault) {
        return switch (fault.keyword()) {
            case "required" -> "Add it.";
            case "type" -> typeHint(fault);
            case "enum" ->
                near(fault).map(word -> "Did you mean '" + word + "'?").orElse("");
            case "pattern", "format", "minLength", "not", "const" ->
                firstSentence(fault.schema().path("description").asText(""));
            default -> "";
        };
    }

    /** The last part of the rule id. */
    static String rule(Fault fault) {
        return switch (fault.keyword()) {
            case "additionalProperties", "unevaluatedProperties", "false" -> "unknown-key";
            case "required" -> "required";
            case "type" -> "type";
            case "enum", "const" -> "closed-set";
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> "range";
            case "pattern", "format" -> "pattern";
            case "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties" ->
                "length";
            case "propertyNames" -> "key-name";
            default -> "shape";
        };
    }

    private static String typeHint(Fault fault) {
        List<String> keys = new ArrayList<>();
        fault.schema().path("properties").fieldNames().forEachRemaining(keys::add);
        if (!keys.isEmpty() && fault.demand().toString().contains("object")) {
            String some = String.join(", ", keys.subList(0, Math.min(6, keys.size())));
            return keys.size() == 1
                    ? "Its key is " + some + "."
                    : "Its keys are " + some + (keys.size() > 6 ? " and others." : ".");
        }
        return switch (kinds(fault.demand())) {
            case "true or false" -> "Write true or false.";
            case "a whole number" -> "Write digits without quotes.";
            case "text" -> fault.value().isValueNode() && !fault.value().isNull() ? "Put it in quotes." : "";
            default -> "";
        };
    }

    /** A long regular expression helps nobody; the description of the key then has to do. */
    private static String form(Fault fault) {
        String form = fault.demand().asText();
        String text = fault.secret() ? "the text" : shown(fault.value());
        return text
                + (form.length() <= LONGEST_FORM
                        ? " is not of the form " + form
                        : " is not of the form this key needs");
    }

    private static String range(Fault fault) {
        JsonNode schema = fault.schema();
        String found = fault.value().asText();
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        boolean above = isTrue(schema, "exclusiveMinimum");
        boolean below = isTrue(schema, "exclusiveMaximum");
        if (least.isNumber() && most.isNumber() && !above && !below) {
            return least.equals(most)
                    ? "must be " + least.asText() + ", found " + found
                    : found + " is out of range " + least.asText() + " to " + most.asText();
        }
        String limit = fault.demand().asText();
        return switch (fault.keyword()) {
            case "minimum" -> "must be " + (above ? "more than " : "at least ") + limit + ", found " + found;
            case "maximum" -> "must be " + (below ? "less than " : "at most ") + limit + ", found " + found;
            case "exclusiveMinimum" -> "must be more than " + limit + ", found " + found;
            default -> "must be less than " + limit + ", found " + found;
        };
    }

    /** Up to draft 4 the limit itself was excluded by a flag beside it. */
    private static boolean isTrue(JsonNode schema, String key) {
        return schema.path(key).isBoolean() && schema.path(key).asBoolean();
    }

    /** "a whole number or text"; that null is possible too is not worth a word. */
    private static String kinds(JsonNode types) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode type : types.isArray() ? types : List.of(types)) {
            String kind = kind(type.asText());
            if (!kinds.contains(kind) && !(type.asText().equals("null") && types.size() > 1)) {
                kinds.add(kind);
            }
        }
        return orList(kinds);
    }

    private static String kind(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a map";
            case "null" -> "nothing";
            default -> type;
        };
    }

    private static String otherKinds(Fault fault) {
        List<String> kinds = new ArrayList<>();
        fault.schema().path("type").forEach(type -> {
            if (!type.asText().equals("string") && !type.asText().equals("null")) {
                kinds.add(kind(type.asText()));
            }
        });
        return kinds.isEmpty() ? "" : " or " + orList(kinds);
    }

    private static String orList(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Null is left out, and so are true and false where yes and no say the same. */
    private static String choices(JsonNode values) {
        List<String> choices = new ArrayList<>();
        for (JsonNode value : values) {
            boolean flag = value.isBoolean() && values.toString().contains("\"yes\"");
            if (!value.isNull() && !flag) {
                choices.add(value.asText().isEmpty() ? "\"\"" : value.asText());
            }
        }
        return String.join(", ", choices);
    }

    private static Optional<String> near(Fault fault) {
        List<String> words = new ArrayList<>();
        fault.demand().forEach(value -> {
            if (value.isTextual() && !value.asText().isEmpty()) {
                words.add(value.asText());
            }
        });
        return fault.value().isTextual() ? Nearest.word(fault.value().asText(), words) : Optional.empty();
    }

    private static String found(Fault fault) {
        JsonNode value = fault.value();
        if (value.isObject()) {
            return "a map";
        }
        if (value.isArray()) {
            return "a list";
        }
        if (value.isNull()) {
            return "nothing (null)";
        }
        String kind = value.isTextual() ? "text" : value.isBoolean() ? "" : "the number";
        if (fault.secret()) {
            return kind.isEmpty() ? "a boolean" : kind.equals("text") ? kind : "a number";
        }
        return (kind + " " + shown(value)).strip();
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, LONGEST) + "..." + (value.isTextual() ? "\"" : "");
    }

    private static String items(JsonNode count) {
        return count.asText() + (count.asInt() == 1 ? " item" : " items");
    }

    private static String firstSentence(String description) {
        int end = description.indexOf(". ");
        String sentence = end < 0 ? description : description.substring(0, end + 1);
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
