package redisha.advice;

import java.util.stream.Stream;
import redisha.values.MergedValues;

/** An update that takes a proxy away before it makes the next. */
final class NoSurge implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String rolling = part.key("deploymentStrategy.rollingUpdate.");
        return part == Part.REDIS
                        || values.text(part.key("deploymentStrategy.type")).equals("Recreate")
                ? Stream.empty()
                : ValuesRemedy.step(
                        Price.SLACK_IN_UPDATES,
                        "one HAProxy pod is missing while an update runs",
                        rolling + "maxSurge=0",
                        rolling + "maxUnavailable=1");
    }
}
