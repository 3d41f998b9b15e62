package redisha.advice;

import java.util.stream.Stream;
import redisha.values.MergedValues;

/** A budget that leaves a pod to a drain. */
final class LooserBudget implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String budget = part.key("podDisruptionBudget");
        return values.entries(budget).isEmpty()
                ? Stream.empty()
                : ValuesRemedy.step(
                        Price.DRAINS,
                        "a drain may take one of the " + part.pods() + " at a time",
                        budget + ".minAvailable=null",
                        budget + ".maxUnavailable=1");
    }
}
