package redisha.drill.load;

import java.util.Optional;
import redisha.drill.stage.Pod;

/** A pod as the clients see it. */
record FakePod(
        String name, String address, Optional<String> announceAddress, int redisPort, int sentinelPort, boolean ready)
        implements Pod {

    /** On the loopback. */
    static FakePod of(String name, Server server) {
        return new FakePod(name, "127.0.0.1", Optional.empty(), server.port(), 1, true);
    }

    /** {@code m1} has the addresses 10.42.1.2 and 10.43.0.1. */
    static FakePod member(int ordinal) {
        return new FakePod(
                "m" + ordinal, "10.42." + ordinal + ".2", Optional.of("10.43.0." + ordinal), 6379, 26379, true);
    }

    FakePod unready() {
        return new FakePod(name, address, announceAddress, redisPort, sentinelPort, false);
    }

    @Override
    public int ordinal() {
        return 0;
    }
}
