package redisha.report.drill;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import redisha.report.Json;

/**
 * Everything but the single attempts, which saved timelines have, as one JSON document. Times are milliseconds with one
 * decimal, moments count from the fault (negative before it). What a run does not have is left out.
 *
 * <pre>
 * summary    kept, scenarios, runs, seeds[], versions{program: version}
 * notes[]    sentences
 * scenarios[]
 *   scenario, subject, kept
 *   figures{outageMillis, outageOfOneClientMillis, readOutageMillis, acknowledged, refused, lost, duplicated,
 *           keptWithoutAcknowledgement, acknowledgedByMinority, lostByMinority, mastersAtOnce, writesToTwoMastersMillis,
 *           recoveryMillis, restartMillis}: {least, median, most}
 *   errors{class: attempts}
 *   promises[] promise, kept, seen[]
 *   runs[]     see {@link TrialJson}
 * </pre>
 */
final class DrillJson {
    private final JsonGenerator json;

    private DrillJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(DrillReport report) {
        return Json.write(json -> new DrillJson(json).report(report));
    }

    private void report(DrillReport report) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("summary");
        json.writeBooleanField("kept", report.kept());
        json.writeNumberField("scenarios", report.bouts().size());
        json.writeNumberField("runs", report.trials().size());
        json.writeArrayFieldStart("seeds");
        for (long seed : report.seeds()) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("versions");
        for (Map.Entry<String, String> version : report.versions().entrySet()) {
            json.writeStringField(version.getKey(), version.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("notes");
        for (String note : report.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("scenarios");
        for (Bout bout : report.bouts()) {
            bout(bout);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bout(Bout bout) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", bout.scenario());
        json.writeStringField("subject", bout.subject());
        json.writeBooleanField("kept", bout.kept());
        json.writeObjectFieldStart("figures");
        for (Figure figure : Figure.values()) {
            if (bout.statistics(figure).isPresent()) {
                var statistics = bout.statistics(figure).get();
                json.writeObjectFieldStart(figure.key());
                json.writeNumberField("least", TrialJson.rounded(statistics.least()));
                json.writeNumberField("median", TrialJson.rounded(statistics.median()));
                json.writeNumberField("most", TrialJson.rounded(statistics.most()));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        TrialJson.errors(json, bout.errors());
        promises(bout);
        json.writeArrayFieldStart("runs");
        for (Trial run : bout.runs()) {
            TrialJson.write(json, run);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void promises(Bout bout) throws IOException {
        json.writeArrayFieldStart("promises");
        for (Bout.Promised promise : bout.promises()) {
            json.writeStartObject();
            json.writeStringField("promise", promise.text());
            json.writeBooleanField("kept", promise.kept());
            json.writeArrayFieldStart("seen");
            for (String seen : promise.seen()) {
                json.writeString(seen);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
