package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As what a member starts that was away while the others went on. */
class RoleDecisionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Shell.class)
    void aMasterThatLostItsDataComesBackAsReplicaOfOneThatHasIt(Shell shell) throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), shell)) {
            members.startAll();
            members.askRedis(0, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(1, "GET", "key"));
            Await.seen("value", () -> members.askRedis(2, "GET", "key"));

            members.lose(0);
            members.redis(0);

            Await.seen("value", () -> members.askRedis(0, "GET", "key"));
            Await.seen("true", () -> String.valueOf(members.masterIndex() > 0));
            assertThat(members.role(members.masterIndex())).isEqualTo("master");
            Await.seen("slave of " + members.named(), () -> members.role(0));
        }
    }

    @Test
    void aMasterThatIsTheOnlyOneWithDataComesBackAsMaster() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.kill("redis", 0);

            members.redis(0);

            assertThat(members.role(0)).isEqualTo("master");
        }
    }

    @Test
    void anEmptyMasterDoesNotStartWhileOthersHaveDataAndCannotTakeOver() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.sentinelLines = facts.sentinelLines.stream()
                .map(line -> line.replace(
                        "down-after-milliseconds mymaster 1000", "down-after-milliseconds mymaster 600000"))
                .toList();
        facts.redisLines = List.of("replica-priority 0");
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(1, "GET", "key"));
            members.lose(0);

            Members.Outcome outcome = members.run(0, "readonly-config/redis_start.sh");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output()).contains("NOGOODSLAVE", "Starting now would delete that data");
            assertThat(members.askRedis(1, "GET", "key")).isEqualTo("value");
        }
    }

    @Test
    void anEmptyFirstMemberDoesNotStartOverTheOnlySurvivor() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(2, "GET", "key"));
            members.lose(0);
            members.lose(1);
            members.kill("sentinel", 0);
            members.kill("sentinel", 1);

            Members.Outcome outcome = members.run(0, "readonly-config/init.sh");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output()).contains("this start is given up", "redis-cli replicaof no one");
            assertThat(members.askRedis(2, "GET", "key")).isEqualTo("value");
        }
    }

    /** Sentinel takes no replica whose link was lost for more than ten times down-after before it saw the master fail. */
    @Test
    void anEmptyMasterIsReplacedBySentinelsThatCameBackLate() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(1, "GET", "key"));
            Await.seen("value", () -> members.askRedis(2, "GET", "key"));
            for (int index = 0; index < 3; index++) {
                members.kill("sentinel", index);
            }
            members.lose(0);
            Await.seen("late", () -> linkIsLostFor(members, 15) ? "late" : "soon");
            members.sentinel(1);
            members.sentinel(2);

            String asked = members.run(0, "readonly-config/init.sh").output();
            Await.seen("another", () -> members.named(1).equals(members.address(0)) ? "the same" : "another");
            String again = members.init(0);

            assertThat(asked).contains("NOGOODSLAVE", "is told to wait no longer");
            assertThat(again).contains("starts as replica of");
            assertThat(members.askRedis(1, "GET", "key")).isEqualTo("value");
            assertThat(members.askRedis(2, "GET", "key")).isEqualTo("value");
        }
    }

    private static boolean linkIsLostFor(Members members, int seconds) {
        return members.askRedis(1, "INFO", "replication")
                .lines()
                .filter(line -> line.startsWith("master_link_down_since_seconds:"))
                .anyMatch(line -> Integer.parseInt(line.split(":")[1].strip()) >= seconds);
    }

    @Test
    void anEmptyMasterDoesNotFollowAReplicaThatWaitsForIt() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            failOver(members);
            int master = members.masterIndex();
            members.askRedis(master, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(0, "GET", "key"));
            for (int index = 0; index < 3; index++) {
                members.kill("sentinel", index);
            }
            members.lose(master);

            Members.Outcome outcome = members.run(master, "readonly-config/init.sh");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output()).contains("this start is given up");
            assertThat(members.askRedis(0, "GET", "key")).isEqualTo("value");
        }
    }

    @Test
    void aMasterThatKeptItsDataStartsWhereNobodyCanTakeOver() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.redisLines = List.of("replica-priority 0");
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "SET", "key", "value");
            Await.seen("value", () -> members.askRedis(1, "GET", "key"));
            Await.seen("OK", () -> members.askRedis(0, "SAVE"));
            members.kill("redis", 0);

            members.redis(0);

            assertThat(members.role(0)).isEqualTo("master");
            assertThat(members.askRedis(0, "GET", "key")).isEqualTo("value");
        }
    }

    @Test
    void aMemberFollowsTheMasterThatAFailoverChoseWhileItStarted() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.kill("redis", 2);
            // A Sentinel that still believes in a replica may choose it.
            Await.seen("down", () -> members.allSeeReplicaDown(2) ? "down" : "up");
            members.kill("redis", 0);

            members.redis(2);

            // The dead master was named when this start began (R12).
            Await.seen("127.0.0.10", members::named);
            Await.seen("slave of 127.0.0.10", () -> members.role(2));
        }
    }

    @Test
    void withoutQuorumAMemberFollowsTheMasterThatRunsInsteadOfBecomingASecondOne() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            failOver(members);
            String master = members.named();
            members.kill("redis", 0);
            members.kill("sentinel", 0);
            members.kill("sentinel", 1);
            members.kill("sentinel", 2);

            members.redis(0);

            assertThat(members.role(0)).isEqualTo("slave of " + master);
        }
    }

    @Test
    void aMemberThatIsNamedButRunsAsReplicaNeverFollowsItself() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "REPLICAOF", "127.0.0.10", "1");

            members.init(0);

            assertThat(Files.readString(members.data(0).resolve("conf/redis.conf")))
                    .doesNotContain("replicaof 127.0.0.1 ");
        }
    }

    @Test
    void aMemberWhoseNameDoesNotResolveSaysWhichAndWhatToDo() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.forget(1);

            Members.Outcome outcome = members.run(1, "readonly-config/init.sh");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output()).contains("cache-announce-1 does not resolve", "kubectl get service");
        }
    }

    @Test
    void aReplicaThatMayNeverBeMasterIsMarkedByItsExactIndex() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.neverMaster = List.of(10, 2);
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.init(0);
            members.init(1);
            members.init(2);

            String line = "replica-priority 0";
            assertThat(Files.readString(members.data(0).resolve("conf/redis.conf")))
                    .doesNotContain(line);
            assertThat(Files.readString(members.data(1).resolve("conf/redis.conf")))
                    .doesNotContain(line);
            assertThat(Files.readString(members.data(2).resolve("conf/redis.conf")))
                    .contains(line);
        }
    }

    /** On a busy machine a second failover may follow the first. */
    private static void failOver(Members members) throws IOException {
        members.failOver();
        Await.seen("true", () -> String.valueOf(members.role(0).equals("slave of " + members.named())));
    }
}
