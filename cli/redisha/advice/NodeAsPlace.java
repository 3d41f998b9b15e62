package redisha.advice;

import java.util.stream.Stream;
import redisha.schedule.Node;
import redisha.values.MergedValues;

/** Pods that keep apart by node where they kept apart by zone. */
final class NodeAsPlace implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String key = part.key("topologyKey");
        String now = values.text(key);
        return now.isEmpty() || now.equals(Node.HOSTNAME)
                ? Stream.empty()
                : ValuesRemedy.step(
                        Price.PLACES, part.pods() + " may share a " + shortly(now), key + "=" + Node.HOSTNAME);
    }

    private static String shortly(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
