package redisha.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import redisha.finding.Where;

/** One scalar of the text to its value, with the tag that may stand before it. */
final class ScalarReading {

    private static final String MERGE_KEY = "<<";

    private final Problems problems;

    ScalarReading(Problems problems) {
        this.problems = problems;
    }

    /** An unquoted {@code <<}, the key that merges other maps. */
    static boolean isMerge(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.getValue().equals(MERGE_KEY)
                && (scalar.getTag() == null ? scalar.isPlain() : scalar.getTag().equals(Tag.MERGE.getValue()));
    }

    Tree.Scalar scalar(ScalarEvent event, Where where) {
        String text = Vocabulary.shared(event.getValue());
        String tag = event.getTag();
        if (tag == null) {
            Object value = event.isPlain() ? finite(Dialect.value(text), text, where) : text;
            return new Tree.Scalar(value, text, !event.isPlain(), where);
        }
        if (tag.equals(Tag.BINARY.getValue())) {
            return new Tree.Scalar(binary(text, where), text, true, where);
        }
        if (!isPlainType(tag)) {
            return new Tree.Scalar(text, text, true, where);
        }
        return new Tree.Scalar(tagged(tag, text, where), text, false, where);
    }

    /** The types that go-yaml reads by the text; with every other tag it keeps the text and drops the tag. */
    private static boolean isPlainType(String tag) {
        return tag.equals(Tag.BOOL.getValue())
                || tag.equals(Tag.INT.getValue())
                || tag.equals(Tag.FLOAT.getValue())
                || tag.equals(Tag.NULL.getValue());
    }

    private Object tagged(String tag, String text, Where where) {
        Object value = Dialect.value(text);
        boolean whole = value instanceof Number && !(value instanceof Double);
        boolean fits =
                switch (tag.substring(Tag.PREFIX.length())) {
                    case "bool" -> value instanceof Boolean;
                    case "int" -> whole;
                    case "float" -> value instanceof Number;
                    default -> value == null;
                };
        if (!fits) {
            String name = "!!" + tag.substring(Tag.PREFIX.length());
            problems.add(
                    where,
                    "'" + Excerpt.of(text) + "' is no " + name,
                    "Take the tag " + name + " away, or correct the value.");
            return text;
        }
        if (whole && tag.equals(Tag.FLOAT.getValue())) {
            return ((Number) value).doubleValue();
        }
        return finite(value, text, where);
    }

    private Object finite(Object value, String text, Where where) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            problems.add(
                    where,
                    "'" + text + "' is a number that Kubernetes and JSON cannot hold",
                    "Give a finite number, or put it in quotes when it is meant as text.");
        }
        return value;
    }

    private String binary(String text, Where where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException e) {
            problems.add(where, "the value of !!binary is not base64", "Correct it, or take the tag away.");
        } catch (CharacterCodingException e) {
            problems.add(
                    where,
                    "the value of !!binary is not text in UTF-8",
                    "Leave the tag away: where Kubernetes wants base64 (data of a Secret) give the base64 itself.");
        }
        return text;
    }
}
