package redisha.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redisha.drill.release.Release;
import redisha.finding.UserError;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

class ChoiceTest {
    /** Without proxies and announce Services. */
    private static final String BARE =
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: r, namespace: prod}
            spec:
              replicas: %d
              template:
                metadata: {labels: {app: r}}
                spec:
                  containers: [{name: redis, image: redis:8}]
            """;

    private static final String PROXIES =
            """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: p, namespace: prod}
            spec:
              template:
                metadata: {labels: {app: p}}
                spec:
                  containers: [{name: haproxy, image: haproxy:3}]
            """;

    private final List<String> notes = new ArrayList<>();

    private static Release release(String manifests) {
        return Release.read(
                new Manifests(ManifestReader.read("m.yaml", manifests.getBytes(StandardCharsets.UTF_8))
                        .complete()),
                7);
    }

    private static String announced(int ordinal) {
        return """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: a-%1$d, namespace: prod}
                spec: {selector: {statefulset.kubernetes.io/pod-name: r-%1$d}, ports: [{port: 6379}]}
                """
                .formatted(ordinal);
    }

    private List<String> names(String manifests, String... scenarios) {
        return Choice.of(List.of(scenarios)).on(release(manifests), notes::add).stream()
                .map(Fault::name)
                .toList();
    }

    @Test
    void a_list_keeps_its_order_and_names_each_once() {
        assertThat(names(BARE.formatted(3), "planned", "crash", "planned")).containsExactly("planned", "crash");
    }

    @Test
    void all_names_all_but_what_takes_long_where_nothing_is_missing() {
        String whole = BARE.formatted(2) + PROXIES + announced(0) + announced(1);

        assertThat(names(whole, "all"))
                .containsExactlyElementsOf(Faults.ALL.stream().map(Fault::name).toList());
        assertThat(Faults.ALL).extracting(Fault::name).doesNotContain("hiccups");
        assertThat(notes).isEmpty();
    }

    @Test
    void all_leaves_out_what_the_release_has_nothing_for_and_says_so() {
        assertThat(names(BARE.formatted(3), "all"))
                .contains("crash", "freeze")
                .doesNotContain("partition", "proxy-crash", "proxy-restart", "prefix-ip");
        assertThat(notes)
                .containsExactly(
                        "Scenario partition is left out: it needs HAProxy.",
                        "Scenario proxy-crash is left out: it needs HAProxy.",
                        "Scenario proxy-restart is left out: it needs HAProxy.",
                        "Scenario prefix-ip is left out: it needs a Service for each member.");
    }

    @Test
    void a_scenario_that_was_named_is_not_left_out_but_refused() {
        assertThatThrownBy(() -> names(BARE.formatted(3), "crash", "proxy-crash"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.hint())
                        .isEqualTo("Enable haproxy, or leave that scenario out."))
                .hasMessage("scenario proxy-crash needs HAProxy, and the release has none");
    }

    @Test
    void a_single_member_has_nothing_to_fail_over_to() {
        assertThatThrownBy(() -> names(BARE.formatted(1), "crash"))
                .isInstanceOf(UserError.class)
                .hasMessage("r has a single member, and nobody can stand in for it");
    }
}
