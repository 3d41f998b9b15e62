package redisha.schedule;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a whole pod asks for. The source is {@code k8s.io/component-helpers/resource}: containers run together, init
 * containers one after the other, and an init container that restarts always goes on running beside what follows it.
 */
final class PodRequests {
    private final ResourceReader reader;
    private final Fields spec;
    private final String where;

    PodRequests(ResourceReader reader, Fields spec, String where) {
        this.reader = reader;
        this.spec = spec;
        this.where = where;
    }

    /** A container that names a limit and no request asks for the limit. */
    Resources requests() {
        Resources containers =
                effective(container -> read(container, "requests").orElse(read(container, "limits")));
        Resources pod = read(spec, "requests").orElse(without(containers, read(spec, "limits")));
        return pod.orElse(containers).plus(overhead());
    }

    Resources limits() {
        Resources pod = read(spec, "limits");
        Resources limits = pod.orElse(effective(container -> read(container, "limits")));
        return limits.isEmpty() ? limits : limits.plus(overhead());
    }

    private Resources overhead() {
        return reader.read(spec.at("overhead"), where + ".overhead");
    }

    private Resources effective(Function<Fields, Resources> reading) {
        Resources together = sum(spec.at("containers").items(reading));
        Resources beside = Resources.NONE;
        Resources starting = Resources.NONE;
        for (Fields container : spec.at("initContainers").items()) {
            Resources own = reading.apply(container);
            starting = starting.max(own.plus(beside));
            if (container.at("restartPolicy").text().equals("Always")) {
                beside = beside.plus(own);
            }
        }
        return together.plus(beside).max(starting);
    }

    private Resources read(Fields holder, String what) {
        return reader.read(holder.at("resources", what), where + ".resources." + what);
    }

    /** The pod's limits of what no container asks for. */
    private static Resources without(Resources containers, Resources limits) {
        TreeMap<String, Long> left = new TreeMap<>(limits.amounts());
        left.keySet().removeAll(containers.amounts().keySet());
        return new Resources(left);
    }

    private static Resources sum(List<Resources> all) {
        return all.stream().reduce(Resources.NONE, Resources::plus);
    }
}
