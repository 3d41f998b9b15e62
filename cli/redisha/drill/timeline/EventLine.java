package redisha.drill.timeline;

/** An event as a line of text: {@code 1234.500 SENTINEL redis-ha-server-0/sentinel +odown master mymaster}. */
final class EventLine {

    private EventLine() {}

    static String write(Event event) {
        return Columns.millis(event.at()) + " " + event.kind() + " " + Columns.orDash(event.where()) + " "
                + event.text();
    }

    /** @throws IllegalArgumentException when it is no such line; the message says why */
    static Event read(String line) {
        Columns columns = new Columns(line);
        double at = columns.time("time");
        Event.Kind kind = columns.oneOf("kind", Event.Kind.class);
        return new Event(at, columns.optional("place"), kind, columns.rest());
    }
}
