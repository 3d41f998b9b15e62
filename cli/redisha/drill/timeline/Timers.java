package redisha.drill.timeline;

/**
 * What manifests say of time, in milliseconds; it decides what can be expected.
 *
 * @param downAfter Sentinel's down-after-milliseconds
 * @param failoverTimeout Sentinel's failover-timeout
 * @param maxLag Redis's min-replicas-max-lag; 0 when an isolated master takes writes without end
 * @param proxyInterval between two of HAProxy's checks of a Redis server
 */
public record Timers(long downAfter, long failoverTimeout, long maxLag, long proxyInterval) {}
