package redisha.drill.load;

import java.util.Optional;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redisha.drill.stage.Access;

/** Opens connections to Redis and Sentinel, with the passwords and certificates that they ask for. */
public final class Connections {
    private final Access access;
    private final int timeout;
    private final Optional<TlsPorts> tls;

    /**
     * @param timeout milliseconds to wait for a connection, and for an answer
     * @throws redisha.finding.UserError when the certificates cannot be read
     */
    public Connections(Access access, int timeout) {
        this(access, timeout, access.tls().map(TlsSockets::of).map(TlsPorts::new));
    }

    private Connections(Access access, int timeout, Optional<TlsPorts> tls) {
        this.access = access;
        this.timeout = timeout;
        this.tls = tls;
    }

    /** The same with another patience. */
    Connections patient(int timeout) {
        return new Connections(access, timeout, tls);
    }

    String group() {
        return access.group();
    }

    Jedis redis(String address, int port) {
        return open(address, port, access.password());
    }

    Jedis sentinel(String address, int port) {
        return open(address, port, access.sentinelPassword());
    }

    private Jedis open(String address, int port, String password) {
        DefaultJedisClientConfig config = DefaultJedisClientConfig.builder()
                .resp2()
                .autoNegotiateProtocol(false)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .password(password.isEmpty() ? null : password)
                .build();
        return new Jedis(new Dial(address, port, timeout, tls), config);
    }
}
