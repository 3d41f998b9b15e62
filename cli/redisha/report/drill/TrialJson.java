package redisha.report.drill;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Loss;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Reign;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timers;
import redisha.drill.timeline.Verdict;

/**
 * One run.
 *
 * <pre>
 * run, seed, kept
 * load       rate, connections, valueSize, timeoutMillis
 * timers     downAfterMillis, failoverTimeoutMillis, maxLagMillis, proxyIntervalMillis
 * figures{}  as those of the scenario, numbers
 * errors{}   class: attempts
 * predictedOutage  leastMillis, mostMillis, parts[] name, leastMillis, mostMillis
 * verdicts[] promise, kept, seen
 * writeGaps[], readGaps[], twoMasters[]  from, to
 * losses[]   route, server, writes, from, to
 * masters[]  from, to, members[]
 * series     from, step, acknowledged[], failed[]: attempts to write through the proxy that ended in each step
 * events[]   at, where, kind, text
 * story[]    at, who, weight, what
 * </pre>
 */
final class TrialJson {
    private static final double STEP = 100;

    private final JsonGenerator json;
    private final Trial run;
    private final Outcome outcome;

    private TrialJson(JsonGenerator json, Trial run) {
        this.json = json;
        this.run = run;
        this.outcome = run.outcome();
    }

    static void write(JsonGenerator json, Trial run) throws IOException {
        new TrialJson(json, run).write();
    }

    /** The same number from the same milliseconds, whatever a double makes of them. */
    static BigDecimal rounded(double millis) {
        BigDecimal decimal =
                BigDecimal.valueOf(millis).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    static void errors(JsonGenerator json, Map<String, Long> errors) throws IOException {
        json.writeObjectFieldStart("errors");
        for (Map.Entry<String, Long> error : errors.entrySet()) {
            json.writeNumberField(error.getKey(), error.getValue());
        }
        json.writeEndObject();
    }

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("run", run.setting().run());
        json.writeNumberField("seed", run.setting().seed());
        json.writeBooleanField("kept", run.kept());
        load(run.setting().load());
        timers(run.setting().timers());
        figures();
        errors(json, outcome.proxy().errors());
        prediction();
        objects("verdicts", run.verdict().lines(), this::verdict);
        objects("writeGaps", outcome.writes().notable(), this::span);
        objects("readGaps", outcome.reads().notable(), this::span);
        objects("twoMasters", outcome.overlap().spans(), this::span);
        objects("losses", outcome.losses(), this::loss);
        objects("masters", outcome.masters(), this::reign);
        series();
        objects("events", run.timeline().events(), this::event);
        objects("story", Story.of(run), this::moment);
        json.writeEndObject();
    }

    private void load(LoadPlan load) throws IOException {
        json.writeObjectFieldStart("load");
        json.writeNumberField("rate", load.rate());
        json.writeNumberField("connections", load.connections());
        json.writeNumberField("valueSize", load.valueSize());
        json.writeNumberField("timeoutMillis", load.timeout());
        json.writeEndObject();
    }

    private void timers(Timers timers) throws IOException {
        json.writeObjectFieldStart("timers");
        json.writeNumberField("downAfterMillis", timers.downAfter());
        json.writeNumberField("failoverTimeoutMillis", timers.failoverTimeout());
        json.writeNumberField("maxLagMillis", timers.maxLag());
        json.writeNumberField("proxyIntervalMillis", timers.proxyInterval());
        json.writeEndObject();
    }

    private void figures() throws IOException {
        json.writeObjectFieldStart("figures");
        for (Figure figure : Figure.values()) {
            if (figure.of(outcome).isPresent()) {
                millis(figure.key(), figure.of(outcome).getAsDouble());
            }
        }
        json.writeEndObject();
    }

    private void prediction() throws IOException {
        if (run.prediction().isPresent()) {
            Prediction prediction = run.prediction().get();
            json.writeObjectFieldStart("predictedOutage");
            millis("leastMillis", prediction.least());
            millis("mostMillis", prediction.most());
            objects("parts", prediction.parts(), part -> {
                json.writeStringField("name", part.name());
                millis("leastMillis", part.least());
                millis("mostMillis", part.most());
            });
            json.writeEndObject();
        }
    }

    private void verdict(Verdict.Line line) throws IOException {
        json.writeStringField("promise", line.promise().text());
        json.writeBooleanField("kept", line.kept());
        json.writeStringField("seen", line.seen());
    }

    private void loss(Loss loss) throws IOException {
        json.writeStringField("route", word(loss.route()));
        json.writeStringField("server", loss.server());
        json.writeNumberField("writes", loss.writes());
        span(loss.time());
    }

    private void reign(Reign reign) throws IOException {
        span(reign.time());
        json.writeArrayFieldStart("members");
        for (String member : reign.masters()) {
            json.writeString(member);
        }
        json.writeEndArray();
    }

    private void series() throws IOException {
        Span reach = Reach.of(run);
        json.writeObjectFieldStart("series");
        moment("from", reach.from());
        millis("step", STEP);
        counts("acknowledged", reach, Attempt::acknowledged);
        counts("failed", reach, attempt -> !attempt.acknowledged());
        json.writeEndObject();
    }

    /** On one line, for there are many of them. */
    private void counts(String name, Span reach, Predicate<Attempt> counted) throws IOException {
        Series series = Series.of(
                run.timeline(),
                reach,
                STEP,
                attempt -> attempt.write() && attempt.route() == Route.PROXY && counted.test(attempt));
        json.writeFieldName(name);
        json.writeRawValue(series.toString());
    }

    private void event(Event event) throws IOException {
        moment("at", event.at());
        json.writeStringField("where", event.where());
        json.writeStringField("kind", word(event.kind()));
        json.writeStringField("text", event.text());
    }

    private void moment(Moment moment) throws IOException {
        millis("at", moment.at());
        json.writeStringField("who", moment.who());
        json.writeStringField("weight", word(moment.weight()));
        json.writeStringField("what", moment.what());
    }

    private void span(Span span) throws IOException {
        moment("from", span.from());
        moment("to", span.to());
    }

    private void moment(String name, double sinceOrigin) throws IOException {
        millis(name, sinceOrigin - outcome.fault());
    }

    private void millis(String name, double millis) throws IOException {
        json.writeNumberField(name, rounded(millis));
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

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
