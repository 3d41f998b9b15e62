package redisha.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.values.MergedValues;

/** A kind of change of values, for the Redis pods and for the HAProxy pods by themselves. */
interface ValuesRemedy extends Remedy {

    Stream<Ladder> ladders(Part part, MergedValues values, Trial trial);

    @Override
    default List<Ladder> ladders(Trial trial) {
        Optional<MergedValues> values = trial.blueprint().map(Blueprint::values);
        return values.isEmpty()
                ? List.of()
                : Arrays.stream(Part.values())
                        .filter(part -> trial.has(part.role()))
                        .flatMap(part -> ladders(part, values.get(), trial))
                        .toList();
    }

    /** A ladder of one step. */
    static Stream<Ladder> step(Price price, String costs, String... settings) {
        return Stream.of(new Ladder(List.of(Change.ofValues(price, costs, List.of(settings)))));
    }

    /** A ladder, unless there is no step. */
    static Stream<Ladder> steps(List<Change> steps) {
        return steps.isEmpty() ? Stream.empty() : Stream.of(new Ladder(steps));
    }
}
