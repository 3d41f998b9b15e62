package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.stage.Pod;

/** A release of three members, m0 the master, in which one thing at a time is not as it should be. */
class DiagnosisTest {
    private final List<Pod> members = new ArrayList<>(List.of(FakePod.member(0), FakePod.member(1), FakePod.member(2)));
    private final Map<Pod, RedisView> redis = new LinkedHashMap<>();
    private final Map<Pod, SentinelView> sentinels = new LinkedHashMap<>();

    DiagnosisTest() {
        says(0, "role:master", "slave0:ip=10.43.0.1,state=online", "slave1:ip=10.43.0.2,state=online");
        says(1, "role:slave", "master_host:10.43.0.0", "master_link_status:up");
        says(2, "role:slave", "master_host:10.43.0.0", "master_link_status:up");
        members.forEach(pod -> sentinels.put(pod, sentinel()));
    }

    @Test
    void nothing_is_the_matter_with_a_release_that_is_well() {
        assertThat(health()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            1 | role:master                                              | m0, m1 say that they are master
            0 | role:slave                                               | nobody says that it is the master
            1 | role:slave master_link_status:down                       | m1 is not linked to its master
            1 | role:slave master_link_status:up master_host:10.43.0.2   | m1 follows 10.43.0.2 instead of m0
            1 | role:slave master_link_status:up master_host:10.42.0.2   |
            1 | role:slave master_link_status:up master_host:m0.redis    |
            0 | role:master slave0:ip=10.43.0.1,state=online slave1:ip=10.43.0.2,state=wait_bgsave | m0 has 1 of 2 replicas in step
            """)
    void what_redis_says(int member, String fields, String expected) {
        says(member, fields.split(" "));

        assertThat(health()).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            master  | ip    | 10.43.0.1               | names 10.43.0.1 instead of m0
            master  | ip    | 10.42.0.2               |
            master  | ip    | m0.redis                |
            master  | flags | master,s_down,o_down    | says of 10.43.0.0:6379: s_down,o_down
            replica | flags | slave,disconnected      | says of 10.43.0.1:6379: disconnected
            peer    | flags | sentinel,s_down         | says of 10.43.0.1:6379: s_down
            """)
    void what_a_sentinel_says(String of, String field, String value, String expected) {
        SentinelView view = sentinels.get(members.get(1));
        Map<String, String> one =
                switch (of) {
                    case "master" -> view.master();
                    case "replica" -> view.replicas().get(0);
                    default -> view.peers().get(0);
                };
        one.put(field, value);

        assertThat(health()).isEqualTo(expected == null ? "" : "the Sentinel of m1 " + expected);
    }

    @Test
    void a_sentinel_has_to_know_all_the_others() {
        SentinelView view = sentinels.get(members.get(2));
        view.replicas().remove(0);
        view.peers().add(known("10.43.0.9", "sentinel"));

        assertThat(health())
                .isEqualTo(
                        "the Sentinel of m2 lists 1 of 2 replicas;" + " the Sentinel of m2 lists 3 peers instead of 2");
    }

    @Test
    void a_sentinel_in_tilt_takes_no_part() {
        SentinelView view = sentinels.get(members.get(0));
        sentinels.put(members.get(0), new SentinelView(true, view.master(), view.replicas(), view.peers()));

        assertThat(health()).isEqualTo("the Sentinel of m0 is in TILT");
    }

    @Test
    void who_does_not_answer_is_missed() {
        redis.remove(members.get(2));
        sentinels.remove(members.get(0));

        assertThat(health()).isEqualTo("Redis answers on m0, m1 only; Sentinel answers on m1, m2 only");
    }

    @Test
    void nobody_who_answers_is_said_too() {
        redis.clear();
        sentinels.clear();

        assertThat(health()).isEqualTo("no Redis answers; no Sentinel answers; nobody says that it is the master");
    }

    @Test
    void pods_have_to_be_there_and_ready() {
        Diagnosis diagnosis = new Diagnosis(3, 2);
        diagnosis.of(
                List.of(members.get(0), FakePod.member(1).unready()),
                List.of(new FakePod("p0", "10.42.9.2", Optional.empty(), 0, 0, true)));

        assertThat(new Health(diagnosis.lacks()).story())
                .isEqualTo("there are 2 of 3 members; there are 1 of 2 proxies; m1 is not ready");
    }

    private String health() {
        Diagnosis diagnosis = new Diagnosis(3, 0);
        diagnosis.of(members, List.of());
        diagnosis.of(redis, sentinels);
        Health health = new Health(diagnosis.lacks());
        assertThat(health.well()).isEqualTo(health.story().isEmpty());
        return health.story();
    }

    private void says(int member, String... fields) {
        redis.put(members.get(member), new RedisView(RedisView.fields(String.join("\r\n", fields))));
    }

    private static SentinelView sentinel() {
        return new SentinelView(
                false,
                known("10.43.0.0", "master"),
                new ArrayList<>(List.of(known("10.43.0.1", "slave"), known("10.43.0.2", "slave"))),
                new ArrayList<>(List.of(known("10.43.0.1", "sentinel"), known("10.43.0.2", "sentinel"))));
    }

    private static Map<String, String> known(String ip, String flags) {
        return new HashMap<>(Map.of("ip", ip, "port", "6379", "flags", flags));
    }
}
