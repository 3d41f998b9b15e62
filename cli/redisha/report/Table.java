package redisha.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells below a heading; a column of numbers ends where its heading ends. */
public final class Table {
    private static final String INDENTATION = "  ";
    private static final String GAP = "  ";
    private static final String NUMBER = "[\\d,]+([.]\\d+)?( s)?";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heading) {
        rows.add(List.of(heading));
    }

    /** As many cells as the heading has. */
    public void add(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Integer number ? Words.number(number) : said(cell.toString()));
        }
        rows.add(row);
    }

    private static String said(String cell) {
        return cell.isEmpty() ? "-" : cell;
    }

    /** Every line ends with a line feed; nothing when there is only the heading. */
    @Override
    public String toString() {
        if (rows.size() == 1) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENTATION);
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), column)).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String padded(String cell, int column) {
        int width =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        String blanks = " ".repeat(width - cell.length());
        return isNumeric(column) ? blanks + cell : cell + blanks;
    }

    private boolean isNumeric(int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).allMatch(cell -> cell.matches(NUMBER));
    }
}
