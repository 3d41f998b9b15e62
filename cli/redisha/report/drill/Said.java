package redisha.report.drill;

import redisha.report.Style;
import redisha.report.Style.Colour;
import redisha.report.Table;

/** Words that all forms share. */
final class Said {

    private Said() {}

    static String table(Grid grid) {
        Table table = new Table(grid.heading().toArray(String[]::new));
        grid.rows().forEach(row -> table.add(row.toArray()));
        return table.toString();
    }

    static String verdict(boolean kept) {
        return kept ? "kept" : "broken";
    }

    static String verdict(boolean kept, Style style) {
        return style.paint(verdict(kept), kept ? Colour.GREEN : Colour.RED);
    }

    /** {@code 5.93 s (5.81 to 6.10)}, of a single run {@code 5.93 s}; {@code -} when there was nothing to be measured. */
    static String spread(Bout bout, Figure figure) {
        return bout.statistics(figure)
                .map(each -> each.least() == each.most()
                        ? figure.said(each.median())
                        : figure.said(each.median()) + " (" + bare(figure.said(each.least())) + " to "
                                + bare(figure.said(each.most())) + ")")
                .orElse("-");
    }

    private static String bare(String said) {
        return said.replace(" s", "");
    }
}
