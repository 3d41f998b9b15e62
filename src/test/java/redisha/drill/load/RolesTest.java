package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;

class RolesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Recorder recorder = new Recorder(System::nanoTime);
    private final List<Pod> members = new CopyOnWriteArrayList<>();

    @AfterEach
    void the_threads_have_ended() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("drill "));
    }

    @Test
    void who_says_that_it_is_master_is_recorded_whenever_it_changes() {
        try (Server one = Server.plain();
                Server two = Server.plain("--replicaof", "127.0.0.1", "" + one.port());
                Roles roles = start(one, two)) {
            awaitMasters("m0");
            promote(two);
            awaitMasters("m0 m1");
            one.kill();
            awaitMasters("m1");
            one.start();
            awaitMasters("m0 m1");

            assertThat(masters()).containsExactly("m0", "m0 m1", "m1", "m0 m1");
            assertThat(roles.podOf(one.runId())).isEqualTo("m0");
            assertThat(roles.podOf(two.runId())).isEqualTo("m1");
            assertThat(roles.podOf("unheard of")).isEmpty();
        }
    }

    @Test
    void a_master_that_closes_all_connections_is_still_master() {
        try (Server one = Server.plain();
                Roles roles = start(one)) {
            awaitMasters("m0");
            for (int i = 0; i < 5; i++) {
                killClients(one);
                new Await(System::nanoTime).pass(Duration.ofMillis(300));
            }

            assertThat(masters()).containsExactly("m0");
            assertThat(roles.podOf(one.runId())).isEqualTo("m0");
        }
    }

    private static void killClients(Server server) {
        try (Jedis jedis = new Jedis("127.0.0.1", server.port())) {
            jedis.sendCommand(() -> "CLIENT".getBytes(StandardCharsets.UTF_8), "KILL", "TYPE", "normal");
        }
    }

    @Test
    void a_frozen_master_says_nothing() {
        try (Server one = Server.plain();
                Roles roles = start(one)) {
            awaitMasters("m0");
            one.signal("STOP");
            awaitMasters("");
            one.signal("CONT");
            awaitMasters("m0");

            assertThat(roles.podOf(one.runId())).isEqualTo("m0");
        }
    }

    @Test
    void a_new_pod_of_the_same_name_is_asked_at_its_own_address() {
        try (Server one = Server.plain();
                Server two = Server.plain("--bind", "127.0.0.1", "127.0.0.7");
                Roles roles = start(one)) {
            awaitMasters("m0");
            members.set(0, new FakePod("m0", "127.0.0.7", Optional.empty(), two.port(), 1, true));
            Fixtures.AWAIT.until(
                    "the new one is known",
                    LIMIT,
                    () -> roles.podOf(two.runId()).equals("m0") ? "" : "not yet");
        }
    }

    private Roles start(Server... servers) {
        for (int i = 0; i < servers.length; i++) {
            members.add(FakePod.of("m" + i, servers[i]));
        }
        return new Roles(new Connections(Fixtures.ACCESS, 500), () -> members, recorder, System::nanoTime);
    }

    private static void promote(Server server) {
        try (Jedis jedis = server.jedis()) {
            jedis.replicaofNoOne();
        }
    }

    private void awaitMasters(String hoped) {
        Fixtures.AWAIT.until("the masters are " + hoped, LIMIT, () -> {
            List<String> seen = masters();
            return !seen.isEmpty() && seen.get(seen.size() - 1).equals(hoped) ? "" : "saw " + seen;
        });
    }

    private List<String> masters() {
        Setting setting =
                new Setting("crash", "test", 1, 1, new LoadPlan(1, 1, 1, 1), new Timers(0, 0, 0, 0), Map.of());
        return recorder.timeline(setting, Map.of()).events().stream()
                .filter(event -> event.kind() == Event.Kind.MASTERS)
                .map(Event::text)
                .toList();
    }
}
