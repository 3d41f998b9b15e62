package redisha.advice;

import java.util.stream.Stream;
import redisha.values.MergedValues;

/** Pods that may share a node when there is no other way. */
final class SoftAntiAffinity implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String key = part.key("hardAntiAffinity");
        if (!values.flag(key)) {
            return Stream.empty();
        }
        return part == Part.REDIS
                ? ValuesRemedy.step(
                        Price.NODES_OF_MEMBERS,
                        "Redis pods may share a node: its loss may take the majority",
                        key + "=false")
                : ValuesRemedy.step(
                        Price.NODES_OF_PROXIES,
                        "HAProxy pods may share a node: its loss takes them together",
                        key + "=false");
    }
}
