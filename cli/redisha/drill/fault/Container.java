package redisha.drill.fault;

/** What the containers of a member are called, by redisha and by the chart whose values it takes. */
final class Container {
    static final String REDIS = "redis";
    static final String SENTINEL = "sentinel";

    private Container() {}
}
