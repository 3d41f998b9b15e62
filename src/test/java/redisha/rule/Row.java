package redisha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of {@code src/test/resources/rows.txt}: one thing that Kubernetes demands and its schemas cannot say.
 *
 * @param id such as {@code SEL-06}, as {@link About#rows()} has it
 * @param demand what holds when all is well
 * @param schema the part of it that the schema layer says after all, empty when there is none
 * @param beyond the part of it that no manifest shows, empty when there is none
 */
record Row(String id, String demand, String schema, String beyond) {
    private static final String SCHEMA = "schema: ";
    private static final String BEYOND = "beyond: ";

    static List<Row> all() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/rows.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the rules that name this row. */
    List<String> ruleIds() {
        return RuleCasesTest.rules()
                .map(Rule::about)
                .filter(about -> about.rows().contains(id))
                .map(About::id)
                .sorted()
                .toList();
    }

    private static Row of(String line) {
        List<String> cells = List.of(line.split(" \\| "));
        Row row = new Row(cells.get(0), cells.get(1), remark(cells, SCHEMA), remark(cells, BEYOND));
        long remarks = Stream.of(row.schema, row.beyond)
                .filter(text -> !text.isEmpty())
                .count();
        if (cells.size() != 2 + remarks) {
            throw new IllegalArgumentException("not 'ID | demand | schema: ... | beyond: ...': " + line);
        }
        return row;
    }

    private static String remark(List<String> cells, String start) {
        return cells.stream()
                .skip(2)
                .filter(cell -> cell.startsWith(start))
                .map(cell -> cell.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return id;
    }
}
