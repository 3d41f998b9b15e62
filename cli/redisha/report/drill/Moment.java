package redisha.report.drill;

import java.util.Objects;

/**
 * One line of the story of a run.
 *
 * @param at milliseconds since the fault struck
 * @param who a pod, a container of one, a writer, or {@code drill}
 * @param what a sentence without its full stop
 * @param sign a few characters for a chart; empty when it is not to be on one
 */
record Moment(double at, String who, Weight weight, String what, String sign) {

    Moment {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(sign, "sign");
    }

    enum Weight {
        /** What a run turns on. */
        TURN,
        /** Belongs to the course of things. */
        STEP,
        /** Only for those who want to know everything. */
        DETAIL
    }
}
