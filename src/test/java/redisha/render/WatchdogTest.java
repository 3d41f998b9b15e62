package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** fix-split-brain.sh beside servers that do other than the Sentinels say. */
class WatchdogTest {
    private static final String SCRIPT = "readonly-config/fix-split-brain.sh";

    @TempDir
    Path folder;

    private final ReleaseFixtures facts = new ReleaseFixtures();
    private Path said;

    @BeforeEach
    void slowSentinels() {
        // The watchdog is for what Sentinel itself does not put right, or not soon.
        facts.sentinelLines = List.of(
                "sentinel down-after-milliseconds mymaster 600000", "sentinel failover-timeout mymaster 600000");
        said = folder.resolve("said.txt");
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void aReplicaOfTheWrongMasterIsTurned(Shell shell) throws IOException {
        try (Members members = new Members(folder, facts, shell, "pass word", null)) {
            members.startAll();
            members.askRedis(2, "REPLICAOF", "127.0.0.10", "1");
            members.launch(2, SCRIPT, said);

            Await.seen("slave of 127.0.0.1", () -> members.role(2));

            assertThat(said).content().containsSubsequence("MISMATCH", "MISMATCH", "replicaof 127.0.0.1");
            assertThat(members.data(2).resolve("conf/redis.conf")).content().contains("replicaof 127.0.0.1 ");
        }
    }

    @Test
    void aNamedMasterThatRunsAsReplicaIsMasterAgain() throws IOException {
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "REPLICAOF", "127.0.0.10", "1");
            members.launch(0, SCRIPT, said);

            Await.seen("master", () -> members.role(0));

            assertThat(members.named()).isEqualTo("127.0.0.1");
            assertThat(said).content().containsSubsequence("MISMATCH", "MISMATCH", "replicaof no one: OK");
        }
    }

    @Test
    void anEmptyReplicaIsNotMadeMasterOverOthersWithData() throws IOException {
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.askRedis(1, "REPLICAOF", "NO", "ONE");
            members.askRedis(1, "SET", "key", "value");
            members.askRedis(0, "REPLICAOF", "127.0.0.12", "1");
            members.launch(0, SCRIPT, said);

            Await.seen("seen", () -> said("is empty, and another has data"));

            assertThat(members.role(0)).isEqualTo("slave of 127.0.0.12");
        }
    }

    @Test
    void nobodyIsTurnedToAMasterThatDoesNotRunAsOne() throws IOException {
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.askRedis(0, "REPLICAOF", "127.0.0.10", "1");
            members.askRedis(2, "REPLICAOF", "NO", "ONE");
            members.launch(2, SCRIPT, said);

            Await.seen("seen", () -> said("does not run as master"));

            assertThat(members.role(2)).isEqualTo("master");
        }
    }

    @Test
    void withoutQuorumItSaysSoAndTouchesNothing() throws IOException {
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.kill("sentinel", 1);
            members.kill("sentinel", 2);
            members.askRedis(2, "REPLICAOF", "127.0.0.10", "1");
            Process watchdog = members.launch(2, SCRIPT, said);

            Await.seen(
                    "seen",
                    () -> said("NO QUORUM: fewer than 2 of 3 Sentinels name the same master."
                            + " Answers: cache-announce-0 127.0.0.1"));

            assertThat(members.role(2)).isEqualTo("slave of 127.0.0.10");
            assertThat(watchdog.isAlive()).isTrue();
        }
    }

    @Test
    void aSignalEndsItAtOnce() throws IOException {
        facts.watchdogInterval = 600;
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            Process watchdog = members.launch(0, SCRIPT, said);
            Await.seen(
                    "asleep",
                    () -> watchdog.descendants()
                                    .anyMatch(child ->
                                            child.info().command().orElse("").endsWith("sleep"))
                            ? "asleep"
                            : "awake");

            watchdog.destroy();

            assertThat(watchdog.onExit().join().exitValue()).isZero();
        }
    }

    private String said(String text) {
        try {
            return Files.exists(said) && Files.readString(said).contains(text) ? "seen" : Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
