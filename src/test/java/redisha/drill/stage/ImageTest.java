package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.drill.stage.Troupe.address;
import static redisha.drill.stage.Troupe.container;
import static redisha.drill.stage.Troupe.idle;
import static redisha.drill.stage.Troupe.ping;
import static redisha.drill.stage.Troupe.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InNamespaces
class ImageTest {
    private static final int READABLE = 0644;

    @Test
    void redis_is_reachable_without_a_password_as_in_its_image() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container server = redis(troupe.pod("a", configuration("bind 0.0.0.0")));
            Runtime.Container client = idle(troupe.pod("b"));

            assertThat(ping(client, address(Troupe.hired() - 1))).isEqualTo("PONG");
            assertThat(said(server, "redis-cli config get protected-mode")).isEqualTo("protected-mode\nno");
        }
    }

    @Test
    void a_configuration_that_asks_for_protected_mode_has_it() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container server = redis(troupe.pod("a", configuration("bind 0.0.0.0\nprotected-mode yes")));

            assertThat(said(server, "redis-cli config get protected-mode")).isEqualTo("protected-mode\nyes");
        }
    }

    @Test
    void programs_of_redis_are_there_by_both_of_their_names() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(troupe.pod("a"));

            assertThat(said(container, "redis-server --version")).contains("server v=");
            assertThat(said(container, "valkey-server --version")).isEqualTo(said(container, "redis-server --version"));
            assertThat(said(container, "redis-cli --version")).startsWith("redis-cli");
            assertThat(said(container, "haproxy -v")).startsWith("HAProxy version");
        }
    }

    @Test
    void a_sentinel_is_one() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container sentinel = container(
                    troupe.pod("a"),
                    List.of("sh", "-c", ": >/tmp/sentinel.conf; exec redis-sentinel /tmp/sentinel.conf"));

            Await.seen("PONG", () -> said(sentinel, "redis-cli -p 26379 ping"));
            assertThat(said(sentinel, "redis-cli -p 26379 info server")).contains("redis_mode:sentinel");
        }
    }

    private static Runtime.Container redis(Runtime.Sandbox pod) {
        Runtime.Container redis = container(
                pod, List.of("redis-server", "/config/redis.conf"), new Runtime.Mount("config", "/config", "", true));
        Await.seen("PONG", () -> said(redis, "redis-cli ping"));
        return redis;
    }

    private static Map<String, Runtime.Volume> configuration(String text) {
        byte[] content = (text + "\n").getBytes(StandardCharsets.UTF_8);
        return Map.of("config", new Runtime.Volume.Files(Map.of("redis.conf", content), READABLE));
    }
}
