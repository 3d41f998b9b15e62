package redisha.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Suppressed;
import redisha.finding.Where;

/** One JSON document: a summary, the findings and what was suppressed, each with all its places. */
final class JsonReport {

    private JsonReport() {}

    static String write(Report report) {
        return Json.write(json -> write(json, report));
    }

    /** Writes it as a value of a larger document. */
    static void write(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("objects", report.objects().size());
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("notes", report.count(Severity.INFO));
        json.writeNumberField("suppressed", report.suppressed().size());
        json.writeStringField("kubernetes", report.kubeVersion());
        json.writeObjectFieldStart("withoutSchema");
        for (Map.Entry<String, Integer> kind : report.unknownKinds().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            json.writeStartObject();
            finding(json, finding);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("suppressed");
        for (Suppressed suppressed : report.suppressed()) {
            json.writeStartObject();
            finding(json, suppressed.finding());
            json.writeStringField("reason", suppressed.reason());
            place(json, "suppressedAt", suppressed.by());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("object", finding.object());
        json.writeStringField("path", finding.subject());
        json.writeStringField("message", finding.problem());
        json.writeStringField("remedy", finding.hint());
        place(json, "at", finding.where());
        if (finding.cause() != null) {
            place(json, "cause", finding.cause());
        }
    }

    private static void place(JsonGenerator json, String name, Where where) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("file", where.source());
        if (where.line() > 0) {
            json.writeNumberField("line", where.line());
            json.writeNumberField("column", where.column());
        }
        json.writeEndObject();
    }
}
