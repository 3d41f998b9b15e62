package redisha.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "replicas, replicas, 0",
        "replcas, replicas, 1",
        "repilcas, replicas, 1",
        "replicass, replicas, 1",
        "teplicas, replicas, 1",
        "Replicas, replicas, 0",
        "master-group_name, masterGroupName, 0",
        "ab, ba, 1",
        "abc, cab, 2",
        "'', abc, 3",
        "port, host, 2",
    })
    void distanceCountsLettersLeftOutAddedChangedOrSwapped(String typed, String known, int distance) {
        assertThat(Nearest.distance(typed, known)).isEqualTo(distance);
        assertThat(Nearest.distance(known, typed)).isEqualTo(distance);
    }

    @Test
    void theClosestWordWinsAndTheEarliestOfEquals() {
        assertThat(Nearest.word("recomended", List.of("redis-ha", "recommended")))
                .contains("recommended");
        assertThat(Nearest.word("pat", List.of("bat", "cat"))).contains("bat");
        assertThat(Nearest.word("quorum", List.of("replicas", "port"))).isEmpty();
    }

    @Test
    void aHugeWordIsFarFromEverythingAndCostsNothing() {
        String huge = "a".repeat(1_000_000);
        assertThat(Nearest.word(huge, List.of("abc"))).isEmpty();
        assertThat(Nearest.word("abc", List.of(huge))).isEmpty();
    }
}
