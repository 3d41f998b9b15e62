package redisha.drill.timeline;

/** The way from a client to Redis. */
public enum Route {
    /** Through a proxy that can reach the majority, to its port for the master. */
    PROXY,
    /** Through a proxy, to its port for reading. */
    READ_ONLY,
    /** Through a proxy, or straight to Redis where there is none, on the side of a partition that holds the minority. */
    MINORITY
}
