package redisha.report.drill;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redisha.drill.timeline.Setting;
import redisha.report.Style;
import redisha.report.Style.Colour;
import redisha.report.Style.Detail;
import redisha.report.Words;
import redisha.report.drill.Moment.Weight;

/** One scenario for people: the timeline of a run to follow, what was measured in all of them, and what was promised. */
final class BoutText {
    private static final int WHO = 32;

    private final Bout bout;
    private final Style style;

    private BoutText(Bout bout, Style style) {
        this.bout = bout;
        this.style = style;
    }

    static String write(Bout bout, Style style) {
        BoutText text = new BoutText(bout, style);
        return text.heading() + text.stories() + "\n" + Said.table(Figures.of(bout)) + text.errors() + text.promises();
    }

    private String heading() {
        return style.paint(bout.scenario() + ", " + bout.subject(), Colour.BOLD) + ": "
                + Said.verdict(bout.kept(), style) + "\n";
    }

    private String stories() {
        List<Trial> told = style.detail() == Detail.VERBOSE ? bout.runs() : List.of(bout.example());
        return told.stream().map(this::story).collect(Collectors.joining("\n"));
    }

    private String story(Trial run) {
        Setting setting = run.setting();
        int runs = bout.runs().size();
        String heading = "  run " + setting.run() + (runs == 1 ? "" : ", one of " + runs) + ", seed " + setting.seed()
                + why() + "\n";
        return style.paint(heading, Colour.DIM) + Strip.write(run, Reach.of(run)) + "\n"
                + Story.of(run).stream().filter(this::told).map(this::line).collect(Collectors.joining());
    }

    private String why() {
        if (bout.runs().size() == 1 || style.detail() == Detail.VERBOSE) {
            return "";
        }
        return bout.kept() ? ", that of the median outage" : ", that of the longest outage that broke a promise";
    }

    private boolean told(Moment moment) {
        return style.detail() == Detail.VERBOSE
                || moment.weight() == Weight.TURN
                || moment.at() >= 0 && moment.weight() == Weight.STEP;
    }

    private String line(Moment moment) {
        String at = Timing.since(moment.at());
        String who = moment.who();
        String start = "  " + " ".repeat(Math.max(0, 9 - at.length())) + at + "  " + who
                + " ".repeat(Math.max(1, WHO - who.length()));
        String line = Wrapped.after(start, moment.what());
        return (moment.weight() == Weight.TURN ? line : style.paint(line, Colour.DIM)) + "\n";
    }

    private String errors() {
        Map<String, Long> errors = bout.errors();
        return errors.isEmpty()
                ? ""
                : "  errors: "
                        + errors.entrySet().stream()
                                .map(each -> each.getKey() + " " + Words.number(each.getValue()))
                                .collect(Collectors.joining(", "))
                        + "\n";
    }

    private String promises() {
        return bout.promises().stream()
                .map(each -> "  " + Said.verdict(each.kept(), style) + ": " + each.sentence() + "\n")
                .collect(Collectors.joining());
    }
}
