package redisha.drill.timeline;

/**
 * A stretch of a timeline, in milliseconds since its origin.
 */
public record Span(double from, double to) {

    public Span {
        if (!(to >= from)) {
            throw new IllegalArgumentException("ends at " + to + " before it begins at " + from);
        }
    }

    /** In milliseconds. */
    public double length() {
        return to - from;
    }
}
