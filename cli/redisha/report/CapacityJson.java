package redisha.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redisha.schedule.filter.Placement;
import redisha.schedule.question.Install;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Rollout;
import redisha.schedule.question.Survival;

/** One JSON document with every number and reason; of a pod that found a node no refusals are told. */
final class CapacityJson {
    private final JsonGenerator json;

    private CapacityJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(CapacityReport report) {
        return Json.write(json -> write(json, report));
    }

    /** Writes it as a value of a larger document. */
    static void write(JsonGenerator json, CapacityReport report) throws IOException {
        new CapacityJson(json).report(report);
    }

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private void report(CapacityReport report) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("summary");
        json.writeBooleanField("fits", report.fits());
        strings("required", report.required().stream().map(Question::name).toList());
        for (Question question : Question.values()) {
            json.writeStringField(question.name(), word(report.verdict(question)));
        }
        json.writeNumberField("nodes", report.picture().size());
        if (report.millis() >= 0) {
            json.writeNumberField("millis", report.millis());
        }
        json.writeEndObject();
        strings("cluster", report.cluster());
        install(report.install());
        json.writeObjectFieldStart("picture");
        for (Map.Entry<String, List<String>> node : report.picture().entrySet()) {
            strings(node.getKey(), node.getValue());
        }
        json.writeEndObject();
        rollout(report.rollout());
        survival(report.survival());
        objects("asked", report.asked(), this::loss);
        strings("notes", report.notes());
        objects("advice", report.advice(), this::advice);
        json.writeEndObject();
    }

    private void install(Install install) throws IOException {
        json.writeObjectFieldStart("install");
        json.writeStringField("verdict", word(install.verdict()));
        objects("workloads", install.workloads(), line -> {
            json.writeStringField("workload", line.workload());
            json.writeNumberField("needs", line.needs());
            json.writeNumberField("eligible", line.eligible());
            json.writeNumberField("fits", line.fits());
            json.writeNumberField("spare", line.spare());
        });
        objects("placements", install.placements(), this::placement);
        strings("waiting", install.waiting());
        objects("otherwise", install.otherwise(), this::placement);
        json.writeEndObject();
    }

    private void rollout(Rollout rollout) throws IOException {
        json.writeObjectFieldStart("rollout");
        json.writeStringField("verdict", word(rollout.verdict()));
        objects("workloads", rollout.workloads(), step -> {
            json.writeStringField("workload", step.workload());
            json.writeStringField("verdict", word(step.verdict()));
            json.writeNumberField("surge", step.surge());
            json.writeNumberField("unavailable", step.unavailable());
            objects("moved", step.moved(), this::placement);
            if (step.stuck() != null) {
                json.writeObjectFieldStart("stuck");
                placement(step.stuck());
                json.writeEndObject();
            }
            strings("reasons", step.reasons());
        });
        objects("budgets", rollout.budgets(), guard -> {
            json.writeStringField("budget", guard.budget());
            json.writeStringField("verdict", word(guard.verdict()));
            json.writeNumberField("pods", guard.pods());
            json.writeNumberField("allowed", guard.allowed());
            strings("reasons", guard.reasons());
        });
        json.writeEndObject();
    }

    private void survival(Survival survival) throws IOException {
        json.writeObjectFieldStart("survival");
        json.writeStringField("verdict", word(survival.verdict()));
        objects("losses", survival.losses(), this::loss);
        strings("notes", survival.notes());
        json.writeEndObject();
    }

    private void loss(Loss loss) throws IOException {
        json.writeStringField("kind", word(loss.kind()));
        json.writeStringField("what", loss.what());
        json.writeStringField("verdict", word(loss.verdict()));
        objects("moved", loss.moved(), this::placement);
        objects("standings", loss.standings(), standing -> {
            json.writeStringField("workload", standing.workload());
            json.writeNumberField("left", standing.left());
            json.writeNumberField("of", standing.of());
            json.writeNumberField("least", standing.least());
        });
        strings("reasons", loss.reasons());
    }

    private void placement(Placement placement) throws IOException {
        json.writeStringField("pod", placement.pod());
        if (placement.isPlaced()) {
            json.writeStringField("node", placement.node());
            return;
        }
        json.writeStringField("sentence", placement.sentence());
        objects("refusals", Refusal.of(placement), refusal -> {
            strings("reasons", refusal.reasons());
            strings("nodes", refusal.nodes());
        });
    }

    private void advice(Advice advice) throws IOException {
        json.writeStringField("change", advice.change());
        json.writeStringField("costs", advice.costs());
        json.writeStringField("install", word(advice.install()));
        json.writeStringField("rollout", word(advice.rollout()));
        json.writeStringField("survive", word(advice.survival()));
    }

    private <T> void objects(String name, List<T> values, Writer<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
