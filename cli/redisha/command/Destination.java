package redisha.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.report.Format;

/**
 * One {@code -o}: a form of the report and where it goes.
 *
 * @param file empty for standard output
 */
record Destination(Format format, Optional<Path> file) {

    /** Reads {@code text} or {@code sarif=out.sarif}. */
    static final class Reader implements ITypeConverter<Destination> {

        @Override
        public Destination convert(String text) {
            int equals = text.indexOf('=');
            Format format = format(equals < 0 ? text : text.substring(0, equals));
            return new Destination(format, equals < 0 ? Optional.empty() : Optional.of(file(text, equals)));
        }

        private static Format format(String name) {
            List<String> names =
                    Arrays.stream(Format.values()).map(Format::name).toList();
            if (!names.contains(name)) {
                String near = Nearest.word(name, names)
                        .map(word -> "Did you mean '" + word + "'? ")
                        .orElse("");
                throw new UserError(
                        "-o: there is no format '" + name + "'", near + "Formats: " + String.join(", ", names) + ".");
            }
            return Format.valueOf(name);
        }

        /** A place that cannot be written is told before the work, not after it. */
        private static Path file(String text, int equals) {
            try {
                Path file = Path.of(text.substring(equals + 1));
                Path folder = file.toAbsolutePath().getParent();
                if (text.endsWith("=") || Files.isDirectory(file)) {
                    throw new UserError("-o " + text + " names no file", "Give one, such as -o sarif=redisha.sarif.");
                }
                if (!Files.isDirectory(folder)) {
                    throw new UserError("-o " + text + ": there is no folder " + folder, "Make it first.");
                }
                return file;
            } catch (InvalidPathException e) {
                throw new UserError("-o " + text + ": " + e.getReason(), "Give the path of a file.");
            }
        }
    }

    /** Writes the whole file or leaves it as it was; a device or pipe just receives it. */
    void write(String report) {
        Path target = file.orElseThrow();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.writeString(target, report);
                return;
            }
            Path half = target.resolveSibling("." + target.getFileName() + ".half");
            try {
                Files.writeString(half, report);
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + target + ": " + e.getMessage(), "Give -o a place that can be written.");
        }
    }
}
