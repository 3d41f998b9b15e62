package redisha.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redisha.finding.UserError;

/** A folder that will be written to when minutes have passed. */
final class Folder {

    private Folder() {}

    /**
     * Tries to write to the folder, or to the nearest one above it that is there, and leaves nothing behind.
     *
     * @throws UserError when that is refused
     */
    static void check(Path folder, String option) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            Path trial = Files.createTempFile(there, ".redisha", ".new");
            Files.writeString(trial, "redisha");
            Files.delete(trial);
        } catch (IOException e) {
            throw new UserError(
                    option + ": nothing can be written to " + folder + ": " + e.getMessage(),
                    "Give " + option + " a folder that can be written.");
        }
    }
}
