package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario promises.
 *
 * @param promises one of each kind at most
 */
public record Budget(List<Promise> promises) {

    private static final String UNSERVED = "no write was acknowledged before the fault, so that nothing is proved";

    public Budget {
        promises = List.copyOf(promises);
        if (promises.stream().map(Promise::getClass).distinct().count() < promises.size()) {
            throw new IllegalArgumentException("two promises of one kind: " + promises);
        }
    }

    public static Budget of(Promise... promises) {
        return new Budget(List.of(promises));
    }

    /** The same with another promise, in the place of the one of its kind if there is one. */
    public Budget with(Promise promise) {
        List<Promise> all = new ArrayList<>(promises);
        all.replaceAll(each -> each.getClass() == promise.getClass() ? promise : each);
        if (!all.contains(promise)) {
            all.add(promise);
        }
        return new Budget(all);
    }

    /** Nothing can be kept where no write was acknowledged before the fault: such a run proves nothing. */
    public Verdict judge(Outcome outcome) {
        return new Verdict(promises.stream()
                .map(promise -> outcome.served()
                        ? new Verdict.Line(promise, promise.kept(outcome), promise.seen(outcome))
                        : new Verdict.Line(promise, false, UNSERVED))
                .toList());
    }
}
