package redisha.drill;

import java.util.Objects;

/**
 * One run of one scenario.
 *
 * @param scenario the name of a fault
 * @param run counted from 1
 */
public record Turn(String scenario, int run) {

    public Turn {
        Objects.requireNonNull(scenario, "scenario");
        if (run < 1) {
            throw new IllegalArgumentException("run " + run);
        }
    }

    @Override
    public String toString() {
        return scenario + ", run " + run;
    }
}
