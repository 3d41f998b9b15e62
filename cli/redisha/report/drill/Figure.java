package redisha.report.drill;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Statistics;
import redisha.drill.timeline.Tally;

/** What is measured in every run, in the order in which people ask for it. */
enum Figure {
    OUTAGE(Unit.MILLIS, outcome -> written(outcome.proxy(), outcome.outage())),
    OUTAGE_OF_ONE_CLIENT(
            Unit.MILLIS, outcome -> written(outcome.proxy(), outcome.writes().ofOneClient())),
    READ_OUTAGE(Unit.MILLIS, outcome -> written(outcome.reading(), outcome.readOutage())),
    ACKNOWLEDGED(Unit.WRITES, outcome -> outcome.proxy().acknowledged()),
    REFUSED(Unit.WRITES, outcome -> outcome.proxy().refused()),
    LOST(Unit.WRITES, outcome -> outcome.keptRead() ? outcome.proxy().lost() : Double.NaN),
    DUPLICATED(Unit.ODDITIES, outcome -> outcome.proxy().duplicated()),
    KEPT_WITHOUT_ACKNOWLEDGEMENT(Unit.ODDITIES, outcome -> outcome.proxy().unacknowledged()),
    ACKNOWLEDGED_BY_MINORITY(Unit.ODDITIES, outcome -> outcome.minority().acknowledged()),
    LOST_BY_MINORITY(Unit.ODDITIES, outcome -> outcome.minority().lost()),
    MASTERS_AT_ONCE(Unit.MASTERS, Figure::masters),
    WRITES_TO_TWO_MASTERS(Unit.ODD_MILLIS, outcome -> outcome.overlap().length()),
    RECOVERY(Unit.MILLIS, outcome -> outcome.recovery().orElse(Double.NaN)),
    RESTART(Unit.MILLIS, outcome -> outcome.restart().orElse(Double.NaN));

    private final Unit unit;
    private final ToDoubleFunction<Outcome> measure;

    private enum Unit {
        MILLIS,
        /** Of something that most scenarios never see. */
        ODD_MILLIS,
        WRITES,
        ODDITIES,
        MASTERS
    }

    Figure(Unit unit, ToDoubleFunction<Outcome> measure) {
        this.unit = unit;
        this.measure = measure;
    }

    /** Milliseconds or a number; nothing when there was nothing to be measured. */
    OptionalDouble of(Outcome outcome) {
        double measured = measure.applyAsDouble(outcome);
        return Double.isNaN(measured) ? OptionalDouble.empty() : OptionalDouble.of(measured);
    }

    /** Whether people want to read it; what is odd only where it occurred. */
    boolean tells(Statistics statistics) {
        return unit != Unit.ODDITIES && unit != Unit.ODD_MILLIS || statistics.most() > 0;
    }

    /** {@code 5.93 s}, {@code 1,180} */
    String said(double value) {
        return isTime() ? Timing.of(value) : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** {@code read outage} */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code readOutageMillis}, {@code lost} */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.append(isTime() ? "Millis" : "").toString();
    }

    private boolean isTime() {
        return unit == Unit.MILLIS || unit == Unit.ODD_MILLIS;
    }

    /** Where nobody tried there is nothing to be measured. */
    private static double written(Tally tally, double measured) {
        return tally.acknowledged() + tally.refused() == 0 ? Double.NaN : measured;
    }

    private static double masters(Outcome outcome) {
        return outcome.masters().stream()
                .mapToInt(reign -> reign.masters().size())
                .max()
                .orElse(0);
    }
}
