package redisha.advice;

/** What a change gives up, the least first. */
enum Price {
    /** Nothing but the money for nodes. */
    MORE_NODES,
    /** Nodes are shared with what a taint keeps apart. */
    FOREIGN_NODES,
    /** A drain takes a pod where none could be taken. */
    DRAINS,
    /** A proxy is missing during an update. */
    SLACK_IN_UPDATES,
    /** Less is promised to a container. */
    PROMISES,
    /** Pods share a zone. */
    PLACES,
    /** Proxies share a node. */
    NODES_OF_PROXIES,
    PROXIES,
    /** Members share a node, and with it perhaps the majority is lost. */
    NODES_OF_MEMBERS,
    MEMBERS;

    /** Several small ones together are still less than the next larger one. */
    int weight() {
        return 1 << ordinal();
    }
}
