package redisha.drill.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of an output, which mostly hold the reason of an end. */
final class Lines {
    private static final int TAIL = 4096;

    private Lines() {}

    /** The last lines that are not blank, with bars between. */
    static String last(String output, int number) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - number), lines.size()));
    }

    /** The same of a file; empty when it cannot be read. */
    static String last(Path file, int number) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL));
            byte[] tail = new byte[TAIL];
            int read = Math.max(0, log.read(tail));
            return last(new String(tail, 0, read, StandardCharsets.UTF_8), number);
        } catch (IOException e) {
            return "";
        }
    }
}
