package redisha.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A kind of change in ever larger steps.
 *
 * @param steps the smallest first; what one step achieves the next one does too
 */
record Ladder(List<Change> steps) {

    Ladder {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a ladder without steps");
        }
    }

    Change top() {
        return steps.get(steps.size() - 1);
    }

    /** The smallest step that is enough, if any is. */
    Optional<Change> least(Predicate<Change> enough) {
        if (!enough.test(top())) {
            return Optional.empty();
        }
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (enough.test(steps.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(steps.get(high));
    }
}
