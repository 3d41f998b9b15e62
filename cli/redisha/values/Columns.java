package redisha.values;

import java.util.List;

/** Rows of cells, one below the other; a last cell that is too long goes on below itself. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /** Every row has the same number of cells; every line begins with the indentation and ends with a line feed. */
    static String of(String indentation, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder(indentation);
            for (int column = 0; column < row.size() - 1; column++) {
                start.append(padded(row.get(column), width(rows, column))).append(GAP);
            }
            String blanks = " ".repeat(start.length());
            String lead = start.toString();
            for (String line : Paragraph.lines(row.get(row.size() - 1), Paragraph.WIDTH - blanks.length())) {
                text.append((lead + line).stripTrailing()).append('\n');
                lead = blanks;
            }
        }
        return text.toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
