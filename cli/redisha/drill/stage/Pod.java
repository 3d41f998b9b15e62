package redisha.drill.stage;

import java.util.Optional;

/** A pod on the stage; a new pod of the same name is another pod. */
public interface Pod {

    /** {@code redis-ha-server-0}. */
    String name();

    /** Of a member of the StatefulSet; -1 of others. */
    int ordinal();

    /** Its own address. */
    String address();

    /** The address of its announce Service: a Service that selects this pod alone. */
    Optional<String> announceAddress();

    /** All of its containers are ready. */
    boolean ready();

    /** Its Redis data port in clear text. */
    int redisPort();

    /** Its Sentinel port in clear text. */
    int sentinelPort();
}
