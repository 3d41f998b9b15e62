package redisha.drill.timeline;

import java.util.Objects;

/**
 * Something that happened beside the load.
 *
 * @param at in milliseconds since the origin of the timeline
 * @param where a pod ({@code redis-ha-server-0}), a container of one ({@code redis-ha-server-0/sentinel}), or {@code drill}
 * @param text what happened, for {@link Kind#MASTERS} the pods whose Redis says that it is a master, with blanks between
 */
public record Event(double at, String where, Kind kind, String text) {

    public Event {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** What an event is about. */
    public enum Kind {
        /** The fault strikes; a fault of several steps has one for each, such as each pod of a roll-out. */
        FAULT,
        /** What was broken is whole again: healed, continued, restarted. */
        MENDED,
        /** A line of Sentinel's log, beginning with its event: {@code +sdown master mymaster 10.43.0.1 6379}. */
        SENTINEL,
        /** A line of HAProxy's log about a server or a backend. */
        PROXY,
        /** A pod or a container started, became ready or unready, ended. */
        POD,
        /** Which members say that they are masters, whenever that changes. */
        MASTERS,
        /** All is well: every Sentinel lists all replicas and peers, every replica follows, every proxy is ready. */
        HEALTHY,
        /** Everything else that a reader of the timeline wants to know. */
        NOTE
    }
}
