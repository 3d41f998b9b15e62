package redisha.drill.load;

import java.util.List;

/**
 * Whether a release is as redundant as it was meant to be.
 *
 * @param lacks what is not yet well, a clause each; none when all is well
 */
public record Health(List<String> lacks) {

    public Health {
        lacks = List.copyOf(lacks);
    }

    public boolean well() {
        return lacks.isEmpty();
    }

    /** All that is wanting in one line; empty when all is well. */
    public String story() {
        return String.join("; ", lacks);
    }
}
