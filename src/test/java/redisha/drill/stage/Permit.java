package redisha.drill.stage;

import java.util.List;
import redisha.finding.UserError;

/** This machine's leave to make namespaces, without which no test that needs a stage can tell anything. */
final class Permit {
    private Permit() {}

    /**
     * Asks for it.
     *
     * @throws AssertionError that says why it is refused and how to get it
     */
    static void ask() {
        try {
            Requirements.check(Programs.find(List.of(), System.getenv("PATH")), true);
        } catch (UserError e) {
            throw new AssertionError(e.getMessage() + ". " + e.hint(), e);
        }
    }
}
