package redisha.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.Suppressed;
import redisha.finding.Voice;
import redisha.finding.Where;

/** SARIF 2.1.0 as GitHub's code scanning takes it: every result has a place with a line. */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static String write(Report report) {
        List<String> rules = Stream.concat(
                        report.findings().stream(), report.suppressed().stream().map(Suppressed::finding))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, report, rules);
            json.writeArrayFieldStart("results");
            for (Finding finding : report.findings()) {
                json.writeStartObject();
                result(json, finding, rules.indexOf(finding.rule()));
                if (!report.suppressed().isEmpty()) {
                    // Section 3.27.23: either every result of a run says whether it is suppressed, or none does.
                    json.writeArrayFieldStart("suppressions");
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            for (Suppressed suppressed : report.suppressed()) {
                json.writeStartObject();
                result(
                        json,
                        suppressed.finding(),
                        rules.indexOf(suppressed.finding().rule()));
                suppression(json, suppressed);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json, Report report, List<String> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "redisha");
        json.writeArrayFieldStart("rules");
        for (String id : rules) {
            Report.RuleText about = report.rules().getOrDefault(id, new Report.RuleText(id, id, id));
            json.writeStartObject();
            json.writeStringField("id", id);
            text(json, "shortDescription", about.promise());
            text(json, "fullDescription", about.why());
            text(json, "help", about.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Finding finding, int rule) throws IOException {
        Where where = finding.cause() == null ? finding.where() : finding.cause();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", level(finding));
        text(json, "message", Voice.advice(finding));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.source()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, where.line()));
        json.writeNumberField("startColumn", Math.max(1, where.column()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("redisha/v1", finding.rule() + "|" + finding.object() + "|" + finding.subject());
        json.writeEndObject();
    }

    private static void suppression(JsonGenerator json, Suppressed suppressed) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", suppressed.inSource() ? "inSource" : "external");
        json.writeStringField("justification", suppressed.reason());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A relative reference with forward slashes; what may not stand in one is escaped, so that no colon makes a scheme. */
    private static String uri(String source) {
        String path = source.replace('\\', '/').replaceFirst("^(\\./)+", "");
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
