package redisha.drill.timeline;

import java.util.List;
import java.util.Objects;

/** Which promises of a budget were kept. */
public record Verdict(List<Line> lines) {

    public Verdict {
        lines = List.copyOf(lines);
    }

    public boolean kept() {
        return broken().isEmpty();
    }

    public List<Line> broken() {
        return lines.stream().filter(line -> !line.kept()).toList();
    }

    /** @param seen what came of the promise, a clause */
    public record Line(Promise promise, boolean kept, String seen) {

        public Line {
            Objects.requireNonNull(promise, "promise");
            Objects.requireNonNull(seen, "seen");
        }

        /** {@code writes pause for at most 1.5 s: the longest pause was 1.32 s}. */
        public String sentence() {
            return promise.text() + ": " + seen;
        }
    }
}
