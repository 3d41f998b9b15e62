package redisha.report.drill;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Fields of the shapes that the JSON of a drill is made of. */
final class Fields {
    private final JsonGenerator json;

    Fields(JsonGenerator json) {
        this.json = json;
    }

    interface Body {
        void write() throws IOException;
    }

    interface Writer<T> {
        void write(T value) throws IOException;
    }

    void object(String name, Body fields) throws IOException {
        json.writeObjectFieldStart(name);
        fields.write();
        json.writeEndObject();
    }

    <T> void objects(String name, Collection<T> values, Writer<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void strings(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void counts(String name, Map<String, Long> counts) throws IOException {
        object(name, () -> {
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
        });
    }

    /** One decimal, none for whole numbers. */
    void decimal(String name, double number) throws IOException {
        BigDecimal decimal =
                BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeNumberField(name, decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
