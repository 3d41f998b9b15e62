package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import redisha.drill.timeline.Loss;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Setting;
import redisha.report.Words;
import redisha.report.drill.Moment.Weight;

/** One page that needs nothing else: tables, and of each run a chart with its timeline. */
final class DrillHtml {
    private final DrillReport report;
    private final Markup markup;

    private DrillHtml(DrillReport report, Markup markup) {
        this.report = report;
        this.markup = markup;
    }

    static String write(DrillReport report) {
        return Markup.html(markup -> new DrillHtml(report, markup).page());
    }

    private void page() {
        markup.in("head", () -> {
            markup.empty("meta", "charset", "utf-8");
            markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            markup.text("title", "redisha drill: " + String.join(", ", report.subjects()));
            markup.text("style", Looks.STYLE);
        });
        markup.in("body", () -> {
            markup.text("h1", "redisha drill: " + String.join(", ", report.subjects()));
            markup.text("p", report.summary(), "class", Said.verdict(report.kept()));
            table(Comparison.of(report));
            report.bouts().forEach(this::bout);
            markup.in("footer", () -> {
                report.notes().forEach(note -> markup.text("p", note));
                markup.text("p", report.programs() + "; " + report.seed());
            });
        });
    }

    private void bout(Bout bout) {
        markup.in("section", () -> {
            markup.in("h2", () -> {
                markup.text(bout.scenario() + ", " + bout.subject() + " ");
                markup.text("span", Said.verdict(bout.kept()), "class", Said.verdict(bout.kept()));
            });
            promises(bout);
            table(Figures.of(bout));
            errors(bout);
            Trial example = bout.example();
            chart(bout, example);
            for (Trial run : bout.runs()) {
                markup.in("details", () -> {
                    markup.text("summary", title(bout, run));
                    if (run != example) {
                        chart(bout, run);
                    }
                    story(run);
                });
            }
        });
    }

    private void promises(Bout bout) {
        markup.in("ul", () -> bout.promises()
                .forEach(each -> markup.in("li", () -> {
                    markup.text("span", Said.verdict(each.kept()), "class", Said.verdict(each.kept()));
                    markup.text(": " + each.sentence());
                })));
    }

    private void errors(Bout bout) {
        List<List<String>> rows = new ArrayList<>();
        bout.errors().forEach((error, attempts) -> rows.add(List.of(error, Words.number(attempts))));
        if (!rows.isEmpty()) {
            table(new Grid(List.of("Error", "Attempts of all runs"), rows));
        }
    }

    private void chart(Bout bout, Trial run) {
        Outcome outcome = run.outcome();
        List<Chart.Row> rows = new ArrayList<>();
        rows.add(new Chart.Row("no write", "outage", outcome.writes().notable()));
        rows.add(new Chart.Row("no read", "outage", outcome.reads().notable()));
        rows.add(new Chart.Row(
                "lost", "outage", outcome.losses().stream().map(Loss::time).toList()));
        rows.add(new Chart.Row("two masters", "outage", outcome.overlap().spans()));
        rows.removeIf(row -> row.bars().isEmpty());
        Reigns.of(outcome).forEach((name, reigns) -> rows.add(new Chart.Row(shorter(name), "master", reigns)));
        markup.in("figure", () -> {
            new Chart(run, rows).write(markup, title(bout, run));
            markup.text("figcaption", title(bout, run));
        });
    }

    /** The end of a name tells members apart. */
    private static String shorter(String name) {
        int most = 20;
        return name.length() <= most ? name : "\u2026" + name.substring(name.length() - most + 1);
    }

    private static String title(Bout bout, Trial run) {
        Setting setting = run.setting();
        return bout.scenario() + ", " + bout.subject() + ", run " + setting.run() + " of "
                + bout.runs().size() + ", seed " + setting.seed();
    }

    private void story(Trial run) {
        List<List<String>> rows = Story.of(run).stream()
                .filter(moment -> moment.weight() != Weight.DETAIL)
                .map(moment -> List.of(Timing.since(moment.at()), moment.who(), moment.what()))
                .toList();
        table(new Grid(List.of("Since the fault", "Who", "What"), rows));
    }

    private void table(Grid grid) {
        markup.in("table", () -> {
            markup.in("thead", () -> row("th", grid.heading()));
            markup.in("tbody", () -> grid.rows().forEach(row -> row("td", row)));
        });
    }

    private void row(String kind, List<String> cells) {
        markup.in("tr", () -> {
            for (String cell : cells) {
                markup.text(kind, cell, "class", cell.equals("kept") || cell.equals("broken") ? cell : "cell");
            }
        });
    }
}
