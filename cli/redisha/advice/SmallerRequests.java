package redisha.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.quantity.Amount;
import redisha.values.MergedValues;
import redisha.yaml.Tree;

/** Less cpu, less memory, or less of both for the container of a pod that asks for the most. */
final class SmallerRequests implements ValuesRemedy {
    private static final List<String> MEMBERS = List.of("redis", "sentinel", "exporter", "splitBrainDetection", "init");
    private static final List<String> PROXIES = List.of("haproxy", "haproxy.init");

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        List<String> containers = part == Part.REDIS ? MEMBERS : PROXIES;
        Optional<Asked> cpu = largest(containers, Unit.CPU, values);
        Optional<Asked> memory = largest(containers, Unit.MEMORY, values);
        Stream<List<Change>> single =
                Stream.of(cpu, memory).flatMap(Optional::stream).map(SmallerRequests::each);
        Stream<List<Change>> both =
                cpu.isPresent() && memory.isPresent() ? Stream.of(together(cpu.get(), memory.get())) : Stream.empty();
        return Stream.concat(single, both).flatMap(ValuesRemedy::steps);
    }

    /** Every round amount below the present one. */
    private static List<Change> each(Asked asked) {
        List<Change> steps = new ArrayList<>();
        for (long less = asked.unit.below(asked.amount); less > 0; less = asked.unit.below(less)) {
            steps.add(change(List.of(new Asked(asked.key, asked.unit, less))));
        }
        return steps;
    }

    /** A tenth less of both with each step. */
    private static List<Change> together(Asked cpu, Asked memory) {
        List<Change> steps = new ArrayList<>();
        for (int tenths = 9; tenths > 0; tenths--) {
            Asked lessCpu = cpu.share(tenths);
            Asked lessMemory = memory.share(tenths);
            if (lessCpu.amount > 0 && lessMemory.amount > 0) {
                steps.add(change(List.of(lessCpu, lessMemory)));
            }
        }
        return steps;
    }

    private static Change change(List<Asked> less) {
        List<String> words = less.stream().map(Asked::words).toList();
        return Change.ofValues(
                Price.PROMISES,
                "only " + String.join(" and ", words) + " reserved for a container",
                less.stream().map(Asked::setting).toList());
    }

    private static Optional<Asked> largest(List<String> containers, Unit unit, MergedValues values) {
        return containers.stream()
                .flatMap(container -> asked(container, unit, values).stream())
                .reduce((one, other) -> other.amount > one.amount ? other : one);
    }

    /** What a container asks for; without a request, its limit is the request. */
    private static Optional<Asked> asked(String container, Unit unit, MergedValues values) {
        String key = container + ".resources.requests." + unit.resource();
        String limit = container + ".resources.limits." + unit.resource();
        String written = values.at(key) instanceof Tree.Scalar request ? MergedValues.written(request) : "";
        if (written.isEmpty() && values.at(limit) instanceof Tree.Scalar scalar) {
            written = MergedValues.written(scalar);
        }
        return Amount.parse(written).map(amount -> new Asked(key, unit, unit.count(amount)));
    }

    /** An amount of a resource, as a unit counts it. */
    private record Asked(String key, Unit unit, long amount) {

        Asked share(int tenths) {
            return new Asked(key, unit, unit.round(amount * tenths / 10));
        }

        String setting() {
            return key + "=" + unit.text(amount);
        }

        String words() {
            return unit.text(amount) + " of " + unit.resource();
        }
    }

    /** In what a resource is counted, and which of its amounts are round. */
    private enum Unit {
        /** Thousandths of a core. */
        CPU("cpu", new BigDecimal("0.001"), 1000, "m", ""),
        /** Mebibytes. */
        MEMORY("memory", BigDecimal.valueOf(1 << 20), 1024, "Mi", "Gi");

        private final String resource;
        private final BigDecimal one;
        private final int whole;
        private final String small;
        private final String large;

        Unit(String resource, BigDecimal one, int whole, String small, String large) {
            this.resource = resource;
            this.one = one;
            this.whole = whole;
            this.small = small;
            this.large = large;
        }

        String resource() {
            return resource;
        }

        long count(Amount amount) {
            return amount.number().divideToIntegralValue(one).longValue();
        }

        /** The largest round amount below. */
        long below(long amount) {
            return round(amount - 1);
        }

        /** Sixteenths up to one whole, then quarters up to four, then wholes; of cpu twentieths. */
        long round(long amount) {
            int finest = this == CPU ? whole / 20 : whole / 16;
            int step = amount < whole ? finest : amount < 4L * whole ? whole / 4 : whole;
            return amount / step * step;
        }

        String text(long amount) {
            return amount % whole == 0 ? amount / whole + large : amount + small;
        }
    }
}
