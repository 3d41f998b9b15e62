package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicesTest {
    private static final String PODS = Sample.of(
            2,
            "Parallel",
            """
            ports: [{name: redis, containerPort: 6379}]
            readinessProbe: {exec: {command: [ready]}, initialDelaySeconds: 10}
            """);
    private static final String HEADLESS = Sample.service(
            "head", "clusterIP: None\nselector: {app: r}\nports: [{name: tcp, port: 6379, targetPort: redis}]\n");
    private static final String ANNOUNCE = Sample.service(
            "announce-1",
            """
            publishNotReadyAddresses: true
            selector: {app: r, statefulset.kubernetes.io/pod-name: r-1}
            ports: [{name: tcp, port: 6379, targetPort: redis}]
            """);
    private static final String SHY = ANNOUNCE.replace("publishNotReadyAddresses: true", "type: ClusterIP");
    private static final String ALL =
            Sample.service("all", "selector: {app: r}\nports: [{name: tcp, port: 7000, targetPort: redis}]\n");

    @Test
    void a_service_that_publishes_pods_that_are_not_ready_leads_to_its_pod_from_the_first_to_the_last_moment() {
        Rehearsal rehearsal = new Rehearsal(PODS + ANNOUNCE);
        rehearsal.runtime.deaths.put("redis", 4000L);
        rehearsal.loop.runTo(0);
        assertThat(rehearsal.runtime.routes).containsExactly(Map.entry("10.43.0.101", "r-1"));
        rehearsal.loop.runTo(20_000);
        rehearsal.loop.after(1000, () -> assertThat(rehearsal.runtime.routes).containsEntry("10.43.0.101", "r-1"));
        rehearsal.stage.delete(rehearsal.member(1));
        assertThat(rehearsal.loop.now()).isEqualTo(24_000);
    }

    @Test
    void another_service_leads_to_ready_pods_only_and_not_to_one_on_its_way_out() {
        Rehearsal rehearsal = new Rehearsal(PODS + SHY);
        rehearsal.runtime.deaths.put("redis", 4000L);
        rehearsal.loop.runTo(9000);
        assertThat(rehearsal.runtime.routes).containsExactly(Map.entry("10.43.0.101", ""));
        rehearsal.loop.runTo(20_000);
        assertThat(rehearsal.runtime.routes).containsExactly(Map.entry("10.43.0.101", "r-1"));
        rehearsal.loop.after(1000, () -> assertThat(rehearsal.runtime.routes).containsEntry("10.43.0.101", ""));
        rehearsal.stage.delete(rehearsal.member(1));
        assertThat(rehearsal.loop.now()).isEqualTo(24_000);
    }

    @Test
    void endpoints_follow_readiness_and_name_the_port_of_the_pod() {
        Rehearsal rehearsal = new Rehearsal(PODS + ALL);
        rehearsal.loop.runTo(9000);
        assertThat(rehearsal.stage.endpoints("all", "tcp")).isEmpty();
        rehearsal.loop.runTo(10_000);
        assertThat(rehearsal.stage.endpoints("all", "7000"))
                .extracting(end -> end.pod().name() + " " + end.address() + ":" + end.port())
                .containsExactly("r-0 10.42.1.101:6379", "r-1 10.42.2.101:6379");
        rehearsal.stage.lose(rehearsal.member(0));
        assertThat(rehearsal.stage.endpoints("all", "tcp"))
                .extracting(end -> end.pod().name())
                .containsExactly("r-1");
        assertThat(rehearsal.stage.endpoints("all", "other")).isEmpty();
    }

    @Test
    void names_stand_for_the_address_of_a_service_and_for_the_pods_of_a_headless_one() {
        Rehearsal rehearsal = new Rehearsal(PODS + HEADLESS + ANNOUNCE);
        rehearsal.loop.runTo(0);
        assertThat(rehearsal.runtime.names)
                .as("a name without addresses does not resolve")
                .containsOnlyKeys("announce-1.default.svc");
        rehearsal.loop.runTo(10_000);
        assertThat(rehearsal.runtime.names)
                .containsEntry("head.default.svc", List.of("10.42.1.101", "10.42.2.101"))
                .containsEntry("r-1.head.default.svc", List.of("10.42.2.101"))
                .containsEntry("announce-1.default.svc", List.of("10.43.0.101"));
    }

    @Test
    void a_service_may_be_given_the_address_that_a_fault_wants() {
        Rehearsal rehearsal = new Rehearsal(PODS + ALL + ANNOUNCE, Map.of("announce-1", "10.43.0.1"));
        rehearsal.loop.runTo(0);
        assertThat(rehearsal.runtime.names)
                .containsEntry("announce-1.default.svc", List.of("10.43.0.1"))
                .containsEntry("all.default.svc", List.of("10.43.0.101"));
        assertThat(rehearsal.member(1).announceAddress()).contains("10.43.0.1");
        assertThat(rehearsal.member(0).announceAddress()).isEmpty();
    }
}
