package redisha.advice;

import java.util.stream.Stream;
import redisha.values.MergedValues;

/** An even spread that is wished for, not demanded. */
final class SpreadAsWish implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String key = part.key("topologySpreadConstraints.whenUnsatisfiable");
        return values.text(key).equals("DoNotSchedule")
                ? ValuesRemedy.step(
                        Price.PLACES, part.pods() + " may be spread unevenly over the places", key + "=ScheduleAnyway")
                : Stream.empty();
    }
}
