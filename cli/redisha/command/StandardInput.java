package redisha.command;

import java.util.Arrays;
import java.util.List;
import redisha.finding.UserError;

/** The stream that can be read only once. */
final class StandardInput {

    private StandardInput() {}

    /**
     * Refuses what cannot be carried out.
     *
     * @param readers the options that read it, each empty when it does not
     * @throws UserError when there are several
     */
    static void once(String... readers) {
        List<String> all =
                Arrays.stream(readers).filter(reader -> !reader.isEmpty()).toList();
        if (all.size() > 1) {
            throw new UserError(String.join(" and ", all) + " both read standard input", "Give one of them as a file.");
        }
    }
}
