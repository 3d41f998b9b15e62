package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class KeptTest {

    @Test
    void lists_are_read_whole_and_in_their_order() {
        List<Long> many = LongStream.range(0, 2500).boxed().toList();
        try (Server server = Server.plain()) {
            try (Jedis jedis = server.jedis()) {
                jedis.rpush("writer-0", many.stream().map(n -> n + ":xxx").toArray(String[]::new));
                jedis.rpush("writer-1", "0:x", "2:x", "1:x", "1:x");
            }

            assertThat(Kept.read(
                            new Connections(Fixtures.ACCESS, 1000),
                            FakePod.of("m0", server),
                            List.of("writer-0", "writer-1", "writer-2"),
                            1000))
                    .isEqualTo(Map.of("writer-0", many, "writer-1", List.of(0L, 2L, 1L, 1L), "writer-2", List.of()));
        }
    }

    @Test
    void a_list_that_is_not_given_is_left_out_so_that_nobody_takes_it_for_empty() {
        try (Server server = Server.plain()) {
            try (Jedis jedis = server.jedis()) {
                jedis.rpush("writer-0", "0:x");
                jedis.set("writer-1", "no list");
            }

            assertThat(Kept.read(
                            new Connections(Fixtures.ACCESS, 1000),
                            FakePod.of("m0", server),
                            List.of("writer-0", "writer-1"),
                            100))
                    .containsOnlyKeys("writer-0");
        }
    }
}
