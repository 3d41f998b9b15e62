package redisha.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;

class ObjectReaderTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            textBlock =
                    """
                    cpu, 1, 1000
                    cpu, 100m, 100
                    cpu, 0.0001, 1
                    cpu, 1.5, 1500
                    memory, 1Gi, 1073741824
                    memory, 1e3, 1000
                    memory, 1500m, 2
                    pods, 110, 110
                    memory, 16E, 9223372036854775807
                    """)
    void amounts_are_whole_thousandths_of_a_core_and_whole_bytes(String resource, String text, long amount) {
        assertThat(node(Map.of(resource, text)).allocatable().of(resource)).isEqualTo(amount);
    }

    @Test
    void an_amount_may_be_a_number() {
        assertThat(node(Map.of("cpu", 2L)).allocatable().of("cpu")).isEqualTo(2000);
    }

    @Test
    void an_amount_that_is_none_is_named_with_its_place() {
        assertThatThrownBy(() -> node(Map.of("memory", "4 GB")))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.hint()).isEqualTo("Did you mean 4G?"))
                .hasMessage("Node/a status.allocatable.memory: '4 GB' is not an amount");
    }

    @Test
    void pods_of_one_workload_share_their_needs_and_their_labels() {
        ObjectReader reader = new ObjectReader();

        Pod one = reader.pod(PodNotation.object("one@a app=x cpu=1 away(app=x, host)"));
        Pod other = reader.pod(PodNotation.object("other@b app=x cpu=1 away(app=x, host)"));

        assertThat(other.needs()).isSameAs(one.needs());
        assertThat(other.labels()).isSameAs(one.labels());
    }

    @Test
    void an_ephemeral_volume_has_a_claim_named_after_the_pod() {
        Map<String, Object> pod = Map.of(
                "metadata",
                Map.of("name", "p"),
                "spec",
                Map.of("volumes", List.of(Map.of("name", "scratch", "ephemeral", Map.of()))));

        assertThat(new ObjectReader().pod(pod).claims()).containsExactly("p-scratch");
    }

    @Test
    void an_object_with_nothing_in_it_is_an_object_that_demands_nothing() {
        assertThat(new ObjectReader().pod(Map.of()).needs()).isEqualTo(Needs.NONE);
        assertThat(new ObjectReader().node(Map.of()).taints()).isEmpty();
    }

    private static Node node(Map<String, Object> allocatable) {
        return new ObjectReader()
                .node(Map.of("metadata", Map.of("name", "a"), "status", Map.of("allocatable", allocatable)));
    }
}
