package redisha.drill.load;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.SafeEncoder;
import redisha.drill.stage.Pod;

/** Asks each question on a connection of its own. */
public final class LiveMembers implements Members {
    /** Milliseconds; a data set of some gigabytes is saved within. */
    private static final int PATIENT = 60_000;

    private final Connections connections;

    public LiveMembers(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<String> redis(Pod member, String... command) {
        return answer(() -> connections.redis(member.address(), member.redisPort()), command);
    }

    @Override
    public List<String> order(Pod member, String... command) {
        return answer(() -> connections.patient(PATIENT).redis(member.address(), member.redisPort()), command);
    }

    @Override
    public List<String> sentinel(Pod member, String... command) {
        return answer(() -> connections.sentinel(member.address(), member.sentinelPort()), command);
    }

    @Override
    public String group() {
        return connections.group();
    }

    private static List<String> answer(Supplier<Jedis> connection, String... command) {
        try (Jedis jedis = connection.get()) {
            String[] arguments = Stream.of(command).skip(1).toArray(String[]::new);
            return flat(jedis.sendCommand(() -> SafeEncoder.encode(command[0].toUpperCase(Locale.ROOT)), arguments))
                    .toList();
        } catch (JedisDataException error) {
            return List.of(error.getMessage());
        } catch (JedisException silence) {
            return List.of();
        }
    }

    private static Stream<String> flat(Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().flatMap(LiveMembers::flat);
        }
        return Stream.of(answer instanceof byte[] bytes ? SafeEncoder.encode(bytes) : String.valueOf(answer));
    }
}
