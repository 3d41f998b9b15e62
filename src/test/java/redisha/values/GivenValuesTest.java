package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redisha.finding.Where;

class GivenValuesTest {
    private static final Where REPLICAS = new Where("<stdin>", 1, 11);
    private static final Where QUORUM = new Where("<stdin>", 2, 20);

    private final GivenValues given = given(
            """
            replicas: 5
            sentinel: {quorum: 4, port: 26380}
            tolerations: [{operator: Exists}]
            """,
            "redis.port=7000");

    @Test
    void the_places_of_what_was_written_are_told_by_key() {
        assertThat(given.places())
                .containsExactlyInAnyOrder(
                        REPLICAS,
                        QUORUM,
                        new Where("<stdin>", 2, 29),
                        new Where("<stdin>", 3, 14),
                        Where.of("--set redis.port=7000"));
    }

    @Test
    void a_default_and_a_profile_are_not_written_by_the_user() {
        assertThat(given.place("replicas")).contains(REPLICAS);
        assertThat(given.place("redis.config.save")).isEmpty();
        assertThat(given.place("hardAntiAffinity")).isEmpty();
        assertThat(given.place("no.such.key")).isEmpty();
        assertThat(given.place("")).isEmpty();
    }

    @Test
    void a_value_left_out_is_what_the_layers_below_say() {
        assertThat(given.without(Set.of(REPLICAS)).integer("replicas")).isEqualTo(3);
        assertThat(given.without(Set.of(QUORUM)).integer("sentinel.port")).isEqualTo(26380);
        assertThat(given.without(Set.of(QUORUM)).integer("sentinel.quorum")).isEqualTo(2);
        assertThat(given.without(Set.of(new Where("<stdin>", 3, 14))).items("tolerations"))
                .isEmpty();
        assertThat(given.without(Set.of(Where.of("--set redis.port=7000"))).integer("redis.port"))
                .isEqualTo(6379);
    }

    @Test
    void a_higher_layer_uncovers_a_lower_one() {
        GivenValues twice = given("replicas: 5\n", "replicas=7");

        assertThat(twice.merged().integer("replicas")).isEqualTo(7);
        assertThat(twice.without(Set.of(Where.of("--set replicas=7"))).integer("replicas"))
                .isEqualTo(5);
    }

    @Test
    void one_more_option_wins_over_what_was_given_and_leaves_it_as_it_was() {
        assertThat(given.with(SetOption.TYPED, "redis.port=7001").merged().integer("redis.port"))
                .isEqualTo(7001);
        assertThat(given.with(SetOption.TYPED, "tolerations[1].key=k").merged().items("tolerations"))
                .hasSize(2);
        assertThat(given.merged().items("tolerations")).hasSize(1);
    }

    @Test
    void options_stand_in_the_order_of_the_command_line_whenever_they_are_added() {
        GivenValues more = given("replicas: 5\n", "redis.port=1")
                .with(SetOption.STRING, "fullnameOverride=text")
                .with(SetOption.TYPED, "fullnameOverride=typed")
                .with(SetOption.TYPED, "redis.port=2")
                .with(SetOption.JSON, "redis.port=3");

        assertThat(more.merged().text("fullnameOverride")).isEqualTo("text");
        assertThat(more.merged().integer("redis.port")).isEqualTo(2);
    }

    private static GivenValues given(String yaml, String set) {
        InputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        return new Reading(Given.CATALOGUE, tree -> List.of(), in)
                .given(new ValuesRequest(
                        List.of("redis-ha"), List.of("-"), "", Map.of(SetOption.TYPED, List.of(set)), false));
    }
}
