package redisha.report.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Span;

/**
 * A run as three lines of characters: how many of the planned writes were acknowledged ({@code x} where all failed), which
 * ordinal was master ({@code 2} for two at once is written {@code !}), and the seconds since the fault.
 */
final class Strip {
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final int WIDTH = 80;
    private static final double MILLIS = 1000;

    private final Trial run;
    private final Span span;
    private final double fault;
    private final double step;

    private Strip(Trial run, Span span) {
        this.run = run;
        this.span = span;
        this.fault = run.outcome().fault();
        this.step = span.length() / WIDTH;
    }

    /** Every line ends with a line feed; nothing when there is no time to show. */
    static String write(Trial run, Span span) {
        if (span.length() <= 0) {
            return "";
        }
        Strip strip = new Strip(run, span);
        return "  writes  " + strip.writes().stripTrailing() + "\n" + "  master  "
                + strip.masters().stripTrailing() + "\n" + "  s       "
                + strip.axis().stripTrailing() + "\n";
    }

    private String writes() {
        Series good = Series.ofWrites(run, span, step, Attempt::acknowledged);
        Series bad = Series.ofWrites(run, span, step, attempt -> !attempt.acknowledged());
        double planned = run.setting().load().rate() * step / MILLIS;
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < WIDTH; column++) {
            line.append(sign(good.at(column), bad.at(column), planned));
        }
        return line.toString();
    }

    private static char sign(int good, int bad, double planned) {
        if (good == 0) {
            return bad == 0 ? ' ' : 'x';
        }
        int level = (int) Math.ceil(LEVELS.length() * good / planned) - 1;
        return LEVELS.charAt(Math.max(0, Math.min(LEVELS.length() - 1, level)));
    }

    private String masters() {
        char[] line = new char[WIDTH];
        Arrays.fill(line, ' ');
        for (Map.Entry<String, List<Span>> member : Reigns.of(run.outcome()).entrySet()) {
            String name = member.getKey();
            char ordinal = name.charAt(name.length() - 1);
            for (Span reign : member.getValue()) {
                for (int column = column(reign.from()); column < column(reign.to()); column++) {
                    line[column] = line[column] == ' ' ? ordinal : '!';
                }
            }
        }
        return new String(line);
    }

    private String axis() {
        Axis axis = new Axis(span, fault, 0, WIDTH);
        StringBuilder line = new StringBuilder();
        for (long second : axis.ticks()) {
            int column = (int) Math.round(axis.atTick(second));
            if (column >= line.length()) {
                line.append(" ".repeat(column - line.length())).append('|').append(second);
            }
        }
        return line.toString();
    }

    private int column(double at) {
        return (int) Math.max(0, Math.min(WIDTH, Math.round((at - span.from()) / step)));
    }
}
