package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import redisha.drill.timeline.LoadPlan;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestReader;

class PlanTextTest {

    @Test
    void a_plan_is_read_as_it_was_written() {
        List<Manifest> manifests = ManifestReader.read(
                        "a.yaml",
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {auth: \"p\\\"s\\nw\", n: '7'}\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .manifests();
        Plan plan = new Plan(
                "old values.yaml",
                manifests,
                List.of(new Turn("crash", 1), new Turn("crash", 2)),
                Long.MAX_VALUE,
                new LoadPlan(200, 4, 100, 1000));

        Plan read = PlanText.read(PlanText.write(plan));

        assertThat(read.with(List.of()))
                .usingRecursiveComparison()
                .ignoringFields("manifests")
                .isEqualTo(plan.with(List.of()));
        assertThat(read.turns()).isEqualTo(plan.turns());
        assertThat(read.manifests())
                .extracting(manifest -> manifest.tree().plain())
                .isEqualTo(manifests.stream()
                        .map(manifest -> manifest.tree().plain())
                        .toList());
    }
}
