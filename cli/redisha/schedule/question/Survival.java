package redisha.schedule.question;

import java.util.List;

/**
 * Whether a release goes on serving when it loses nodes.
 *
 * @param losses each node that holds a pod of the release, lost and drained, then each place of each wider topology
 * @param notes what was not asked, and why; what does not even stand before a loss
 */
public record Survival(Verdict verdict, List<Loss> losses, List<String> notes) {

    public Survival {
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
    }
}
