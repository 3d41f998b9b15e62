package redisha.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/**
 * One {@code -o}: a form of the report and where it goes.
 *
 * @param file empty for standard output
 */
record Destination<F extends Enum<F>>(F format, Optional<Path> file) {

    /** The option, which may be repeated; without it the report is text on standard output. */
    @SuppressWarnings("unchecked")
    static <F extends Enum<F>> OptionSpec.Builder option(Class<F> formats, Consumer<List<Destination<F>>> field) {
        Class<Destination<F>> type = (Class<Destination<F>>) (Class<?>) Destination.class;
        return Takes.many(type, field, "-o", "--output")
                .paramLabel("FORMAT[=FILE]")
                .converters(new Reader<>(formats))
                .defaultValue("text");
    }

    /** Reads {@code text} or {@code sarif=out.sarif}. */
    private static final class Reader<F extends Enum<F>> implements ITypeConverter<Destination<F>> {
        private final Class<F> formats;

        Reader(Class<F> formats) {
            this.formats = formats;
        }

        @Override
        public Destination<F> convert(String text) {
            int equals = text.indexOf('=');
            F format = format(equals < 0 ? text : text.substring(0, equals));
            return new Destination<>(format, equals < 0 ? Optional.empty() : Optional.of(file(text, equals)));
        }

        private F format(String name) {
            List<String> names =
                    Arrays.stream(formats.getEnumConstants()).map(Enum::name).toList();
            if (!names.contains(name)) {
                String near = Nearest.word(name, names)
                        .map(word -> "Did you mean '" + word + "'? ")
                        .orElse("");
                throw new UserError(
                        "-o: there is no format '" + name + "'", near + "Formats: " + String.join(", ", names) + ".");
            }
            return Enum.valueOf(formats, name);
        }

        /** A place that cannot be written is told before the work, not after it. */
        private static Path file(String text, int equals) {
            try {
                Path file = Path.of(text.substring(equals + 1));
                Path folder = file.toAbsolutePath().getParent();
                if (text.endsWith("=") || Files.isDirectory(file)) {
                    throw new UserError("-o " + text + " names no file", "Give one, such as -o json=redisha.json.");
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

    /**
     * Refuses what cannot be carried out.
     *
     * @throws UserError when two reports go to one place
     */
    static void check(List<? extends Destination<?>> destinations) {
        Set<String> places = new TreeSet<>();
        for (Destination<?> destination : destinations) {
            String place = destination.file().map(Object::toString).orElse("standard output");
            if (!places.add(place)) {
                throw new UserError(
                        "-o: two reports would go to " + place,
                        "Give each a file of its own, as in -o " + destination.format() + "=FILE.");
            }
        }
    }

    /** Writes each report to its file, or else to standard output. */
    static <F extends Enum<F>> void tell(
            List<Destination<F>> destinations, Function<F, String> report, PrintWriter out) {
        for (Destination<F> destination : destinations) {
            String text = report.apply(destination.format());
            if (destination.file().isPresent()) {
                destination.write(text);
            } else {
                out.print(text);
            }
        }
    }

    /** Writes the whole file or leaves it as it was; a device or pipe just receives it. */
    private void write(String report) {
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
