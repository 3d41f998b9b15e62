package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.drill.stage.Pod;

/** Real servers and Sentinels; two members are enough to see that the questions reach the right ones. */
class CheckupTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void a_release_is_well_until_a_replica_is_lost() throws IOException {
        try (Server master = Server.plain();
                Server replica = Server.plain("--replicaof", "127.0.0.1", "" + master.port());
                Server one = sentinel("one", master);
                Server two = sentinel("two", master)) {
            List<Pod> members = List.of(member("m0", master, one), member("m1", replica, two));
            Checkup checkup = new Checkup(new Connections(Fixtures.ACCESS, 1000), () -> members, List::of);

            Fixtures.AWAIT.until(
                    "all is well", LIMIT, () -> checkup.health(2, 0).story());
            replica.kill();

            assertThat(checkup.health(2, 0).story()).contains("Redis answers on m0 only");
            assertThat(checkup.health(3, 0).story()).isEqualTo("there are 2 of 3 members");
        }
    }

    private Server sentinel(String name, Server master) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name + ".conf"), "sentinel monitor mymaster 127.0.0.1 " + master.port() + " 2\n");
        return Server.sentinel(file);
    }

    private static Pod member(String name, Server redis, Server sentinel) {
        return new FakePod(name, "127.0.0.1", Optional.empty(), redis.port(), sentinel.port(), true);
    }
}
