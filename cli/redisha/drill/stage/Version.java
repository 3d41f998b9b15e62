package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs say of themselves. */
final class Version {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Version() {}

    /** {@code 7.0.15}: the first number with a full stop in what a program answers to its option. */
    static Optional<String> of(Path program, String option, Map<String, String> environment) {
        Matcher number = NUMBER.matcher(said(program, option, environment));
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }

    /** What a program answers, whether or not it likes the option. */
    static String said(Path program, String option, Map<String, String> environment) {
        return Processes.run(List.of(program.toString(), option), environment, "", LIMIT)
                .output();
    }
}
