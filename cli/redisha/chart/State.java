package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which levers are known to be on or off at a point of a template.
 *
 * @param off levers that are off
 * @param free levers that may be on or off; all others are on
 * @param witnesses settings that agree with this, as the levers that are off in them: those to hold a claim against
 */
record State(Set<Lever> off, Set<Lever> free, List<Set<Lever>> witnesses) {

    State {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * All levers free. Each lever gets a number, and for each digit of the binary numbers there are two witnesses, one with
     * those levers off that have the digit, one with all others off: so there are few witnesses, and yet for any two levers
     * there is one with the first off and the second on.
     */
    static State of(Set<Lever> levers) {
        List<Lever> numbered = List.copyOf(levers);
        List<Set<Lever>> witnesses = new ArrayList<>(List.of(levers));
        for (int digit = 1; digit < numbered.size(); digit *= 2) {
            Set<Lever> with = new LinkedHashSet<>();
            Set<Lever> without = new LinkedHashSet<>();
            for (int i = 0; i < numbered.size(); i++) {
                ((i & digit) == 0 ? without : with).add(numbered.get(i));
            }
            witnesses.add(with);
            witnesses.add(without);
        }
        levers.stream().filter(Switch.class::isInstance).map(Set::of).forEach(witnesses::add);
        return new State(Set.of(), levers, witnesses);
    }

    /** With this lever off, too. */
    State without(Lever lever) {
        Set<Lever> more = new LinkedHashSet<>(off);
        more.add(lever);
        return new State(
                more,
                minus(free, Set.of(lever)),
                complete(more, minus(free, Set.of(lever)), witness -> witness.contains(lever)));
    }

    /** With these levers on. */
    State with(Set<Lever> on) {
        Set<Lever> rest = minus(free, on);
        return new State(
                off, rest, complete(off, rest, witness -> witness.stream().noneMatch(on::contains)));
    }

    /** The witnesses that still agree, and one more where a free lever is on in all of them. */
    private List<Set<Lever>> complete(Set<Lever> nowOff, Set<Lever> nowFree, Predicate<Set<Lever>> agrees) {
        List<Set<Lever>> agreeing =
                new ArrayList<>(witnesses.stream().filter(agrees).toList());
        boolean seen =
                nowFree.stream().allMatch(lever -> agreeing.stream().anyMatch(witness -> witness.contains(lever)));
        if (!seen) {
            Set<Lever> all = new LinkedHashSet<>(nowOff);
            all.addAll(nowFree);
            agreeing.add(all);
        }
        return agreeing;
    }

    private static Set<Lever> minus(Set<Lever> all, Set<Lever> some) {
        Set<Lever> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
