package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A time in which the same members said that they were masters.
 *
 * @param masters none, one, or when the data is split two and more
 */
public record Reign(Span time, List<String> masters) {

    public Reign {
        Objects.requireNonNull(time, "time");
        masters = List.copyOf(masters);
    }

    /** @param end of the timeline */
    static List<Reign> of(List<Event> events, double end) {
        List<Event> changes = events.stream()
                .filter(event -> event.kind() == Event.Kind.MASTERS)
                .toList();
        List<Reign> reigns = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            double until = i + 1 < changes.size() ? changes.get(i + 1).at() : end;
            Event change = changes.get(i);
            reigns.add(new Reign(new Span(change.at(), Math.max(change.at(), until)), names(change.text())));
        }
        return reigns;
    }

    public boolean split() {
        return masters.size() > 1;
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).toList();
    }
}
