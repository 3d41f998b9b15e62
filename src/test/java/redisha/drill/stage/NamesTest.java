package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "redis.default.svc, redis.default.svc.cluster.local redis.default.svc redis.default redis",
        "a-0.redis.ns.svc, a-0.redis.ns.svc.cluster.local a-0.redis.ns.svc a-0.redis.ns a-0.redis",
        "example.org, example.org",
    })
    void a_name_is_known_as_the_search_domains_of_a_pod_make_it(String name, String forms) {
        assertThat(String.join(" ", Names.forms(name))).isEqualTo(forms);
    }

    @Test
    void hosts_say_localhost_the_pod_itself_and_every_address_of_a_name() {
        assertThat(Names.hosts("pod-0", "10.42.0.1", Map.of("all.ns.svc", List.of("10.42.0.1", "10.42.0.2"))))
                .isEqualTo(
                        """
                        127.0.0.1\tlocalhost
                        ::1\tlocalhost ip6-localhost ip6-loopback
                        10.42.0.1\tpod-0
                        10.42.0.1\tall.ns.svc.cluster.local all.ns.svc all.ns all
                        10.42.0.2\tall.ns.svc.cluster.local all.ns.svc all.ns all
                        """);
    }
}
