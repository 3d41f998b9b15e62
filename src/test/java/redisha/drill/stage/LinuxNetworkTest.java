package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.drill.stage.Troupe.address;
import static redisha.drill.stage.Troupe.idle;
import static redisha.drill.stage.Troupe.ping;
import static redisha.drill.stage.Troupe.said;
import static redisha.drill.stage.Troupe.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@InNamespaces
class LinuxNetworkTest {
    private static final String REFUSED = "Could not connect to Redis at %s:6379: Connection refused";
    private static final String SILENCE = "";

    private final LinuxRuntime stage = Inside.stage();

    @Test
    void pods_reach_each_other_and_themselves_by_address() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container a = redis(troupe.pod("a"));
            String addressOfA = address();
            Runtime.Container b = redis(troupe.pod("b"));

            assertThat(ping(b, addressOfA)).isEqualTo("PONG");
            assertThat(ping(a, address())).isEqualTo("PONG");
            assertThat(ping(b, address())).isEqualTo("PONG");
        }
    }

    @Test
    void a_service_leads_to_one_pod_then_to_another_then_to_none() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox a = troupe.pod("a");
            Runtime.Sandbox b = troupe.pod("b");
            Runtime.Container client = redis(a);
            Runtime.Container server = redis(b);
            said(client, "redis-cli set who a");
            said(server, "redis-cli set who b");

            stage.route(service(), b);
            assertThat(who(client)).isEqualTo("b");
            assertThat(who(server)).as("a pod reaches itself by its Service").isEqualTo("b");

            stage.route(service(), a);
            assertThat(who(server)).isEqualTo("a");

            stage.route(service(), null);
            assertThat(ping(server, service())).isEqualTo(REFUSED.formatted(service()));
            assertThat(ping(client, service())).isEqualTo(REFUSED.formatted(service()));

            stage.route(service(), b);
            assertThat(who(client)).isEqualTo("b");
        }
    }

    @Test
    void the_service_of_a_pod_that_is_gone_refuses_and_its_own_address_is_silent() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container client = idle(troupe.pod("a"));
            Runtime.Sandbox gone = troupe.pod("b");
            redis(gone);
            stage.route(service(), gone);
            assertThat(ping(client, service())).isEqualTo("PONG");

            gone.remove();

            assertThat(ping(client, service())).isEqualTo(REFUSED.formatted(service()));
            assertThat(ping(client, address())).isEqualTo(SILENCE);
        }
    }

    @Test
    void a_service_that_never_had_a_pod_refuses() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container client = idle(troupe.pod("a"));

            stage.route(service(), null);
            stage.route(service(), null);

            assertThat(ping(client, service())).isEqualTo(REFUSED.formatted(service()));
        }
    }

    @Test
    void a_cut_loses_packets_both_ways_to_pods_and_services_until_it_is_healed() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox a = troupe.pod("a");
            String addressOfA = address();
            Runtime.Sandbox b = troupe.pod("b");
            String addressOfB = address();
            Runtime.Container inA = redis(a);
            Runtime.Container inB = redis(b);
            Runtime.Container inC = redis(troupe.pod("c"));
            stage.route(service(), a);

            stage.cut(Set.of(a));

            assertThat(ping(inB, addressOfA)).isEqualTo(SILENCE);
            assertThat(ping(inB, service())).isEqualTo(SILENCE);
            assertThat(ping(inA, addressOfB)).isEqualTo(SILENCE);
            assertThat(ping(inA, addressOfA)).isEqualTo("PONG");
            assertThat(ping(inC, addressOfB)).as("the majority is not cut").isEqualTo("PONG");
            assertThat(fromNode(addressOfA)).isEqualTo("PONG");
            assertThat(fromNode(addressOfB)).isEqualTo("PONG");

            stage.cut(Set.of(b));

            assertThat(ping(inC, service()))
                    .as("a second cut replaces the first")
                    .isEqualTo("PONG");
            assertThat(ping(inC, addressOfB)).isEqualTo(SILENCE);

            stage.cut(Set.of());

            assertThat(ping(inB, addressOfA)).isEqualTo("PONG");
            assertThat(ping(inA, addressOfB)).isEqualTo("PONG");
            assertThat(rules()).as("rules left behind").doesNotContain("blackhole");
        }
    }

    @Test
    void a_cut_holds_for_pods_and_services_that_come_later() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox a = troupe.pod("a");
            Runtime.Container inA = redis(a);
            stage.cut(Set.of(a));

            Runtime.Sandbox late = troupe.pod("b");
            redis(late);
            stage.route(service(), late);

            assertThat(ping(inA, address())).isEqualTo(SILENCE);
            assertThat(ping(inA, service())).isEqualTo(SILENCE);

            stage.cut(Set.of());

            assertThat(ping(inA, service())).isEqualTo("PONG");
        }
    }

    @Test
    void names_are_resolved_in_all_their_forms_from_the_moment_they_are_told() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container early = idle(troupe.pod("early"));
            stage.names(Map.of(
                    "redis-0.default.svc", List.of("10.43.9.1"),
                    "all.default.svc", List.of("10.42.9.1", "10.42.9.2")));
            Runtime.Container late = idle(troupe.pod("late"));

            for (String form :
                    List.of("redis-0", "redis-0.default", "redis-0.default.svc", "redis-0.default.svc.cluster.local")) {
                assertThat(resolved(early, form)).as(form).isEqualTo("10.43.9.1");
                assertThat(resolved(late, form)).as(form).isEqualTo("10.43.9.1");
            }
            assertThat(said(late, "getent ahostsv4 all.default | awk '$2 == \"STREAM\" { print $1 }' | sort"))
                    .isEqualTo("10.42.9.1\n10.42.9.2");
            assertThat(resolved(late, "late")).isEqualTo(address());

            stage.names(Map.of("redis-0.default.svc", List.of("10.43.9.2")));

            assertThat(resolved(early, "redis-0")).isEqualTo("10.43.9.2");
            assertThat(resolved(early, "all")).isEmpty();
        }
    }

    private static Runtime.Container redis(Runtime.Sandbox pod) {
        Runtime.Container redis = Troupe.container(pod, List.of("redis-server", "--save", ""));
        Await.seen("PONG", () -> said(redis, "redis-cli ping"));
        return redis;
    }

    private static String who(Runtime.Container from) {
        return said(from, "redis-cli -h %s get who".formatted(service()));
    }

    private static String resolved(Runtime.Container in, String name) {
        return said(in, "getent hosts %s | awk '{ print $1 }'".formatted(name));
    }

    private static String fromNode(String address) {
        return onNode(Program.CLI, "-h", address, "ping");
    }

    private static String rules() {
        return onNode(Program.IP, "rule");
    }

    private static String onNode(Program program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Inside.programs().required(program)));
        command.addAll(List.of(arguments));
        return Processes.run(command, Inside.programs().environment(), "", Troupe.LIMIT)
                .output()
                .strip();
    }
}
