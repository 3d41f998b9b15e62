package redisha.drill.load;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redisha.drill.stage.Access;
import redisha.drill.stage.Stage.Endpoint;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;

/** Against real servers; what is judged is what was recorded, never how long it took. */
class LoadTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final LoadPlan PLAN = new LoadPlan(200, 2, 20, 5000);
    private static final LoadPlan IMPATIENT = new LoadPlan(200, 2, 20, 300);
    private static final Setting SETTING = new Setting("crash", "test", 1, 1, PLAN, new Timers(0, 0, 0, 0), Map.of());

    private final Recorder recorder = new Recorder(System::nanoTime);
    private final AtomicReference<Server> target = new AtomicReference<>();

    @AfterEach
    void the_threads_have_ended() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("drill "));
    }

    @Test
    void each_number_is_written_once_and_in_order() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.ACCESS)) {
                load.write(proxied(), "writer");
                assertThat(load.lists()).containsExactly("writer-0", "writer-1");
                awaitAttempt("10 acknowledged writes", attempt -> attempt.number() == 9 && attempt.acknowledged());
            }

            assertThat(attempts())
                    .allMatch(Attempt::acknowledged)
                    .allMatch(Attempt::write)
                    .allMatch(attempt -> attempt.server().equals("pod " + server.runId()))
                    .allMatch(attempt -> attempt.route() == Route.PROXY);
            for (String list : List.of("writer-0", "writer-1")) {
                assertThat(kept(server, list)).isEqualTo(acknowledged(list));
            }
        }
    }

    @Test
    void a_value_has_the_size_that_was_planned() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.ACCESS)) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
            }

            try (Jedis jedis = server.jedis()) {
                assertThat(jedis.lindex("writer-0", 0)).isEqualTo("0:xxxxxxxxxxxxxxxxxx");
            }
        }
    }

    @Test
    void a_number_is_tried_again_until_a_killed_server_is_back_and_none_is_left_out() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.ACCESS)) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
                server.kill();
                awaitAttempt("a refusal", attempt -> attempt.error().equals("connection refused"));
                int before = attempts().size();
                server.start();
                awaitAttempt(
                        "a write on the new server",
                        attempt -> attempt.acknowledged() && attempt.server().equals("pod " + server.runId()));
                assertThat(attempts()).hasSizeGreaterThan(before);
            }

            assertThat(errors()).contains("connection refused").isSubsetOf(connectionErrors());
            for (String list : List.of("writer-0", "writer-1")) {
                List<Long> acknowledged = acknowledged(list);
                assertThat(acknowledged)
                        .isEqualTo(
                                LongStream.range(0, acknowledged.size()).boxed().toList());
                assertThat(numbers(list)).isSorted();
            }
        }
    }

    @Test
    void a_frozen_server_is_a_read_that_timed_out_and_gets_a_new_connection() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.ACCESS, IMPATIENT)) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
                server.signal("STOP");
                awaitAttempt("a time-out", attempt -> attempt.error().equals("read timed out"));
                server.signal("CONT");
                double now = recorder.now();
                awaitAttempt("a write", attempt -> attempt.acknowledged() && attempt.start() > now);
            }

            assertThat(errors()).containsExactly("read timed out");
            for (String list : List.of("writer-0", "writer-1")) {
                assertThat(kept(server, list)).containsAll(acknowledged(list)).isSorted();
            }
        }
    }

    @Test
    void a_client_that_met_a_replica_asks_for_the_master_again() {
        try (Server master = Server.plain();
                Server replica = Server.plain("--replicaof", "127.0.0.1", "" + master.port())) {
            target.set(replica);
            try (Load load = load(Fixtures.ACCESS)) {
                load.write(new Way(Route.MINORITY, this::endpoint), "minority");
                awaitAttempt("a refusal", attempt -> attempt.error().equals("READONLY"));
                target.set(master);
                awaitAttempt("a write", Attempt::acknowledged);
            }

            assertThat(attempts())
                    .allMatch(attempt -> attempt.route() == Route.MINORITY)
                    .filteredOn(Attempt::acknowledged)
                    .allMatch(attempt -> attempt.server().equals("pod " + master.runId()));
        }
    }

    @Test
    void without_an_endpoint_nothing_is_connected_to() {
        try (Load load = load(Fixtures.ACCESS)) {
            load.write(proxied(), "writer");
            awaitAttempt("a refusal", attempt -> !attempt.acknowledged());
        }

        assertThat(errors()).containsExactly("no endpoint");
        assertThat(attempts()).allMatch(attempt -> attempt.server().isEmpty());
    }

    @Test
    void readers_read_by_the_way_that_they_are_given() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.ACCESS)) {
                load.read(Way.through(Route.READ_ONLY, () -> List.of(server.endpoint())));
                awaitAttempt(
                        "a read",
                        attempt -> attempt.acknowledged() && attempt.client().equals("reader-0"));
            }

            assertThat(attempts())
                    .allMatch(attempt -> attempt.route() == Route.READ_ONLY)
                    .allMatch(attempt -> !attempt.write() && attempt.number() == -1)
                    .extracting(Attempt::client)
                    .allMatch(client -> client.startsWith("reader-"));
        }
    }

    @Test
    void connections_are_spread_over_the_proxies() {
        try (Server one = Server.plain();
                Server two = Server.plain()) {
            try (Load load = load(Fixtures.ACCESS)) {
                load.write(Way.through(Route.PROXY, () -> List.of(one.endpoint(), two.endpoint())), "writer");
                awaitAttempt(
                        "a write of the second", attempt -> attempt.client().equals("writer-1"));
                awaitAttempt("a write of the first", attempt -> attempt.client().equals("writer-0"));
            }

            assertThat(attempts().stream().map(Attempt::server).collect(toSet()))
                    .containsExactlyInAnyOrder("pod " + one.runId(), "pod " + two.runId());
        }
    }

    @Test
    void a_password_is_given() {
        Access access = Fixtures.withPassword("open sesame");
        try (Server server = Server.of(access, "--requirepass", "open sesame")) {
            target.set(server);
            try (Load load = load(access)) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
            }

            assertThat(errors()).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_an_error_class_of_its_own() {
        Access access = Fixtures.withPassword("open sesame");
        try (Server server = Server.of(access, "--requirepass", "open sesame")) {
            target.set(server);
            try (Load load = load(Fixtures.withPassword("wrong"))) {
                load.write(proxied(), "writer");
                awaitAttempt("a refusal", attempt -> !attempt.acknowledged());
            }

            assertThat(errors()).containsExactly("WRONGPASS");
        }
    }

    @Test
    void certificates_are_shown_to_a_server_that_asks_for_them() {
        Access access = Fixtures.withCertificates();
        try (Server server = Server.of(
                access,
                "--tls-cert-file",
                Fixtures.TLS + "/redis.crt",
                "--tls-key-file",
                Fixtures.TLS + "/redis.key",
                "--tls-ca-cert-file",
                Fixtures.TLS + "/ca.crt",
                "--tls-auth-clients",
                "yes")) {
            target.set(server);
            try (Load load = load(access)) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
            }

            assertThat(errors()).isEmpty();
        }
    }

    @Test
    void a_port_that_speaks_clear_text_is_spoken_to_so_though_there_are_certificates() {
        try (Server server = Server.plain()) {
            target.set(server);
            try (Load load = load(Fixtures.withCertificates())) {
                load.write(proxied(), "writer");
                awaitAttempt("a write", Attempt::acknowledged);
            }

            assertThat(errors()).isEmpty();
        }
    }

    @Test
    void a_port_is_asked_again_what_it_speaks_as_long_as_it_did_not_answer() {
        try (Server server = Server.plain()) {
            target.set(server);
            server.signal("STOP");
            try (Load load = load(Fixtures.withCertificates(), IMPATIENT)) {
                load.write(proxied(), "writer");
                awaitAttempt("a time-out", attempt -> attempt.error().equals("read timed out"));
                server.kill();
                awaitAttempt("a refusal", attempt -> attempt.error().equals("connection refused"));
                server.start();
                awaitAttempt("a write", Attempt::acknowledged);
            }
        }
    }

    private Load load(Access access) {
        return load(access, PLAN);
    }

    private Load load(Access access, LoadPlan plan) {
        return new Load(new Connections(access, 500), plan, recorder, System::nanoTime, id -> "pod " + id);
    }

    private Way proxied() {
        return Way.through(Route.PROXY, () -> endpoint().stream().toList());
    }

    private Optional<Endpoint> endpoint() {
        return Optional.ofNullable(target.get()).map(Server::endpoint);
    }

    private void awaitAttempt(String hope, Predicate<Attempt> wanted) {
        Fixtures.AWAIT.until(hope, LIMIT, () -> attempts().stream().anyMatch(wanted) ? "" : "only errors: " + errors());
    }

    private List<Attempt> attempts() {
        return recorder.timeline(SETTING, Map.of()).attempts();
    }

    private Set<String> errors() {
        return attempts().stream()
                .map(Attempt::error)
                .filter(error -> !error.isEmpty())
                .collect(toSet());
    }

    private boolean refused(String error, String client) {
        return attempts().stream()
                .anyMatch(attempt ->
                        attempt.client().equals(client) && attempt.error().equals(error));
    }

    private static List<String> connectionErrors() {
        return List.of("connection refused", "connection reset", "connection closed");
    }

    private List<Long> numbers(String client) {
        return attempts().stream()
                .filter(attempt -> attempt.client().equals(client))
                .map(Attempt::number)
                .toList();
    }

    private List<Long> acknowledged(String client) {
        return attempts().stream()
                .filter(attempt -> attempt.client().equals(client) && attempt.acknowledged())
                .map(Attempt::number)
                .toList();
    }

    private static List<Long> kept(Server server, String list) {
        try (Jedis jedis = server.jedis()) {
            return jedis.lrange(list, 0, -1).stream().map(Append::number).toList();
        }
    }
}
