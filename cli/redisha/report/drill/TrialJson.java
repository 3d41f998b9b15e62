package redisha.report.drill;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Loss;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Reign;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timers;
import redisha.drill.timeline.Verdict;

/**
 * The fields of one run.
 *
 * <pre>
 * run, seed, kept
 * load             rate, connections, valueSize, timeoutMillis
 * timers           downAfterMillis, failoverTimeoutMillis, maxLagMillis, proxyIntervalMillis
 * figures{}        as those of the scenario, a number each
 * errors{}         class of error: attempts
 * predictedOutage  leastMillis, mostMillis, parts[] name, leastMillis, mostMillis
 * verdicts[]       promise, kept, seen
 * writeGaps[], readGaps[], twoMasters[]  from, to
 * losses[]         route, server, writes, from, to
 * masters[]        from, to, members[]
 * series           from, step, acknowledged[], failed[]: attempts to write through the proxy that ended in each step
 * events[]         at, where, kind, text
 * story[]          at, who, weight, what
 * </pre>
 */
final class TrialJson {
    private final JsonGenerator json;
    private final Fields fields;
    private final Trial run;
    private final Outcome outcome;

    TrialJson(JsonGenerator json, Trial run) {
        this.json = json;
        this.fields = new Fields(json);
        this.run = run;
        this.outcome = run.outcome();
    }

    void write() throws IOException {
        json.writeNumberField("run", run.setting().run());
        json.writeNumberField("seed", run.setting().seed());
        json.writeBooleanField("kept", run.kept());
        fields.object("load", () -> load(run.setting().load()));
        fields.object("timers", () -> timers(run.setting().timers()));
        fields.object("figures", this::figures);
        fields.counts("errors", outcome.proxy().errors());
        prediction();
        fields.objects("verdicts", run.verdict().lines(), this::verdict);
        fields.objects("writeGaps", outcome.writes().notable(), this::span);
        fields.objects("readGaps", outcome.reads().notable(), this::span);
        fields.objects("twoMasters", outcome.overlap().spans(), this::span);
        fields.objects("losses", outcome.losses(), this::loss);
        fields.objects("masters", outcome.masters(), this::reign);
        fields.object("series", this::series);
        fields.objects("events", run.timeline().events(), this::event);
        fields.objects("story", Story.of(run), this::moment);
    }

    private void load(LoadPlan load) throws IOException {
        json.writeNumberField("rate", load.rate());
        json.writeNumberField("connections", load.connections());
        json.writeNumberField("valueSize", load.valueSize());
        json.writeNumberField("timeoutMillis", load.timeout());
    }

    private void timers(Timers timers) throws IOException {
        json.writeNumberField("downAfterMillis", timers.downAfter());
        json.writeNumberField("failoverTimeoutMillis", timers.failoverTimeout());
        json.writeNumberField("maxLagMillis", timers.maxLag());
        json.writeNumberField("proxyIntervalMillis", timers.proxyInterval());
    }

    private void figures() throws IOException {
        for (Figure figure : Figure.values()) {
            OptionalDouble measured = figure.of(outcome);
            if (measured.isPresent()) {
                fields.decimal(figure.key(), measured.getAsDouble());
            }
        }
    }

    private void prediction() throws IOException {
        Optional<Prediction> prediction = run.prediction();
        if (prediction.isPresent()) {
            fields.object("predictedOutage", () -> {
                fields.decimal("leastMillis", prediction.get().least());
                fields.decimal("mostMillis", prediction.get().most());
                fields.objects("parts", prediction.get().parts(), part -> {
                    json.writeStringField("name", part.name());
                    fields.decimal("leastMillis", part.least());
                    fields.decimal("mostMillis", part.most());
                });
            });
        }
    }

    private void verdict(Verdict.Line line) throws IOException {
        json.writeStringField("promise", line.promise().text());
        json.writeBooleanField("kept", line.kept());
        json.writeStringField("seen", line.seen());
    }

    private void loss(Loss loss) throws IOException {
        json.writeStringField("route", Fields.word(loss.route()));
        json.writeStringField("server", loss.server());
        json.writeNumberField("writes", loss.writes());
        span(loss.time());
    }

    private void reign(Reign reign) throws IOException {
        span(reign.time());
        fields.strings("members", reign.masters());
    }

    /** Each on one line, for they are long. */
    private void series() throws IOException {
        Span reach = Reach.of(run);
        sinceFault("from", reach.from());
        fields.decimal("step", Series.STEP);
        json.writeFieldName("acknowledged");
        json.writeRawValue(
                Series.ofWrites(run, reach, Series.STEP, Attempt::acknowledged).toString());
        json.writeFieldName("failed");
        json.writeRawValue(Series.ofWrites(run, reach, Series.STEP, attempt -> !attempt.acknowledged())
                .toString());
    }

    private void event(Event event) throws IOException {
        sinceFault("at", event.at());
        json.writeStringField("where", event.where());
        json.writeStringField("kind", Fields.word(event.kind()));
        json.writeStringField("text", event.text());
    }

    private void moment(Moment moment) throws IOException {
        fields.decimal("at", moment.at());
        json.writeStringField("who", moment.who());
        json.writeStringField("weight", Fields.word(moment.weight()));
        json.writeStringField("what", moment.what());
    }

    private void span(Span span) throws IOException {
        sinceFault("from", span.from());
        sinceFault("to", span.to());
    }

    private void sinceFault(String name, double sinceOrigin) throws IOException {
        fields.decimal(name, sinceOrigin - outcome.fault());
    }
}
