package redisha.report.drill;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import redisha.drill.timeline.Statistics;
import redisha.report.Json;

/**
 * Everything but the single attempts, which saved timelines have, as one JSON document. Times are milliseconds with one
 * decimal, moments count from the fault and are negative before it. What was not measured is left out.
 *
 * <pre>
 * summary      kept, scenarios, runs, seeds[], versions{program: version}
 * notes[]      sentences
 * scenarios[]
 *   scenario, subject, kept
 *   figures{}  outageMillis, outageOfOneClientMillis, readOutageMillis, acknowledged, refused, lost, duplicated,
 *              keptWithoutAcknowledgement, acknowledgedByMinority, lostByMinority, mastersAtOnce,
 *              writesToTwoMastersMillis, recoveryMillis, restartMillis; each with least, median, most
 *   errors{}   class of error: attempts of all runs
 *   promises[] promise, kept, seen[]
 *   runs[]     as {@link TrialJson} says
 * </pre>
 */
final class DrillJson {
    private final JsonGenerator json;
    private final Fields fields;

    private DrillJson(JsonGenerator json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    static String write(DrillReport report) {
        return Json.write(json -> new DrillJson(json).report(report));
    }

    private void report(DrillReport report) throws IOException {
        json.writeStartObject();
        fields.object("summary", () -> summary(report));
        fields.strings("notes", report.notes());
        fields.objects("scenarios", report.bouts(), this::bout);
        json.writeEndObject();
    }

    private void summary(DrillReport report) throws IOException {
        json.writeBooleanField("kept", report.kept());
        json.writeNumberField("scenarios", report.bouts().size());
        json.writeNumberField("runs", report.trials().size());
        json.writeArrayFieldStart("seeds");
        for (long seed : report.seeds()) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
        fields.object("versions", () -> {
            for (Map.Entry<String, String> version : report.versions().entrySet()) {
                json.writeStringField(version.getKey(), version.getValue());
            }
        });
    }

    private void bout(Bout bout) throws IOException {
        json.writeStringField("scenario", bout.scenario());
        json.writeStringField("subject", bout.subject());
        json.writeBooleanField("kept", bout.kept());
        fields.object("figures", () -> figures(bout));
        fields.counts("errors", bout.errors());
        fields.objects("promises", bout.promises(), promise -> {
            json.writeStringField("promise", promise.text());
            json.writeBooleanField("kept", promise.kept());
            fields.strings("seen", promise.seen());
        });
        fields.objects("runs", bout.runs(), run -> new TrialJson(json, run).write());
    }

    private void figures(Bout bout) throws IOException {
        for (Figure figure : Figure.values()) {
            Optional<Statistics> statistics = bout.statistics(figure);
            if (statistics.isPresent()) {
                fields.object(figure.key(), () -> statistics(statistics.get()));
            }
        }
    }

    private void statistics(Statistics statistics) throws IOException {
        fields.decimal("least", statistics.least());
        fields.decimal("median", statistics.median());
        fields.decimal("most", statistics.most());
    }
}
