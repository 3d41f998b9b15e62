package redisha.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import redisha.finding.UserError;
import redisha.finding.Where;

/**
 * Objects out of JSON, one after the other and never all at once: of a list each item is handed on as it is read, of each
 * object only what is {@link Kept}.
 */
final class ObjectStream {
    /** Names are unique per owner in managedFields; interning them for the whole JVM would be slow, and is of no use. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final String source;
    private final Consumer<Found> objects;
    private final RecentTexts texts;
    private final JsonParser json;

    private ObjectStream(String source, Consumer<Found> objects, RecentTexts texts, JsonParser json) {
        this.source = source;
        this.objects = objects;
        this.texts = texts;
        this.json = json;
    }

    /**
     * Reads documents to the end.
     *
     * @param source what messages call it
     * @param objects takes each object, and each list after its items
     * @throws IOException when the stream fails, as opposed to what is in it
     * @throws UserError when it is not JSON
     */
    static void read(String source, InputStream in, RecentTexts texts, Consumer<Found> objects) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            new ObjectStream(source, objects, texts, json).documents();
        } catch (JsonProcessingException e) {
            throw fault(source, e);
        }
    }

    private void documents() throws IOException {
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                objects.accept(object());
            } else if (json.currentToken() == JsonToken.START_ARRAY) {
                items(objects);
            }
        }
    }

    /** An object whose items, if it is a list, have been handed on; those that wait for their kind come last. */
    private Found object() throws IOException {
        Found found = new Found(new LinkedHashMap<>(), here());
        List<Found> waiting = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && field.equals("items")) {
                items(item -> {
                    if (item.kind().isEmpty() && found.kind().isEmpty()) {
                        waiting.add(item);
                    } else {
                        objects.accept(item.within(found));
                    }
                });
            } else {
                keep(field, Kept.OF_AN_OBJECT, found.fields());
            }
        }
        waiting.forEach(item -> objects.accept(item.within(found)));
        return found;
    }

    private void items(Consumer<Found> consumer) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                consumer.accept(object());
            } else {
                json.skipChildren();
            }
        }
    }

    private void keep(String field, Kept kept, Map<String, Object> into) throws IOException {
        Kept below = kept.below(field);
        if (below == null) {
            json.skipChildren();
        } else {
            into.put(field, value(below));
        }
    }

    private Object value(Kept kept) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(kept);
            case START_ARRAY -> list(kept);
            case VALUE_STRING -> texts.one(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, Object> map(Kept kept) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            keep(field, kept, map);
        }
        return map;
    }

    private List<Object> list(Kept kept) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(kept));
        }
        return list;
    }

    private Where here() {
        return where(source, json.currentTokenLocation());
    }

    private static Where where(String source, JsonLocation place) {
        return new Where(source, place.getLineNr(), place.getColumnNr());
    }

    private static UserError fault(String source, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        String offset = " (byte " + place.getByteOffset() + ")";
        return e instanceof JsonEOFException
                ? new UserError(
                        where(source, place) + ": the JSON ends in the middle" + offset,
                        "It was cut off, or kubectl failed while it wrote; make it anew.")
                : new UserError(
                        where(source, place) + ": not JSON" + offset + ": " + e.getOriginalMessage(),
                        "Give what kubectl prints with '-o json'.");
    }
}
