package redisha.finding;

import java.util.Objects;

/**
 * A place in something the user wrote: a file (or {@code --set replicas=5}, or {@code profile recommended}) with line
 * and column, both from 1; 0 stands for "the whole of it".
 */
public record Where(String source, int line, int column) implements Comparable<Where> {

    public Where {
        Objects.requireNonNull(source, "source");
    }

    /** The whole of a source that has no lines, such as an option. */
    public static Where of(String source) {
        return new Where(source, 0, 0);
    }

    @Override
    public int compareTo(Where other) {
        // The places of one text share its name.
        int bySource = source == other.source ? 0 : source.compareTo(other.source);
        int byLine = bySource != 0 ? bySource : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Written out like {@link #hashCode}, since what Java makes of a record is linked at its first use, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Where where
                && line == where.line
                && column == where.column
                && source.equals(where.source);
    }

    @Override
    public int hashCode() {
        return (source.hashCode() * 31 + line) * 31 + column;
    }

    /** {@code values.yaml:12:3}, as editors and terminals open it. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
