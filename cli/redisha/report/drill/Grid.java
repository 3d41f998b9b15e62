package redisha.report.drill;

import java.util.List;

/** A table before anyone decides what tables look like; each row has as many cells as the heading. */
record Grid(List<String> heading, List<List<String>> rows) {

    Grid {
        heading = List.copyOf(heading);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heading.size()) {
                throw new IllegalArgumentException(row + " below " + heading);
            }
        }
    }
}
