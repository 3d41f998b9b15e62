package redisha.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Where;

/**
 * Reads JSON that comes with redisha, a fifth as long as {@link YamlReader} takes: there is nothing wrong in it that would
 * have to be placed or worded.
 */
public final class JsonReader {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final Where where;

    private JsonReader(JsonParser parser, Where where) {
        this.parser = parser;
        this.where = where;
    }

    /**
     * The value that a text holds.
     *
     * @param source the place of everything in it
     * @throws IOException also when it is no JSON
     */
    public static Tree read(String source, InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            return new JsonReader(parser, Where.of(source)).value();
        }
    }

    private Tree value() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_STRING -> new Tree.Scalar(parser.getText(), parser.getText(), true, where);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Numeral.exact(parser.getNumberValue()));
            case VALUE_TRUE, VALUE_FALSE -> scalar(token == JsonToken.VALUE_TRUE);
            default -> scalar(null);
        };
    }

    private Tree.Mapping mapping() throws IOException {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, new Tree.Entry(key, where, value()));
        }
        return new Tree.Mapping(entries, where);
    }

    private Tree.Sequence sequence() throws IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Sequence(items, where);
    }

    private Tree.Scalar scalar(Object value) throws IOException {
        return new Tree.Scalar(value, parser.getText(), false, where);
    }
}
