package redisha.drill.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    private static final List<Env> VARIABLES = List.of(
            new Env.Text("HOST", "redis"), new Env.Given("PASSWORD", "a$(HOST)b"), new Env.Field("IP", "status.podIP"));

    private static Environment with(Env... more) {
        List<Env> all = new ArrayList<>(VARIABLES);
        all.addAll(List.of(more));
        return Environment.of(
                Map.of("SERVICE", "10.43.0.101"), all, path -> path.equals("status.podIP") ? "10.42.1.1" : "");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # written, value
            $(HOST):6379, redis:6379
            $(HOST)$(IP), redis10.42.1.1
            $(SERVICE), 10.43.0.101
            $(PASSWORD), a$(HOST)b
            $(LATER), $(LATER)
            $$(HOST), $(HOST)
            $$$(HOST), $redis
            $HOST, $HOST
            $(HOST, $(HOST
            $$, $
            100%, 100%
            \\d, \\d
            """)
    void a_reference_becomes_the_value_of_a_variable_that_was_set_before(String written, String value) {
        assertThat(with(new Env.Text("X", written), new Env.Text("LATER", "?")).values())
                .containsEntry("X", value);
    }

    @Test
    void commands_are_expanded_as_well() {
        assertThat(with().expand(List.of("redis-cli", "-h", "$(IP)"))).containsExactly("redis-cli", "-h", "10.42.1.1");
    }

    @Test
    void the_last_of_a_name_wins_and_may_refer_to_the_one_before() {
        assertThat(with(new Env.Text("HOST", "$(HOST)-0")).values()).containsEntry("HOST", "redis-0");
    }
}
