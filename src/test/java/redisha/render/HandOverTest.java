package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The preStop hooks: a master that goes gives its role away first. */
class HandOverTest {
    private static final String HOOK = "readonly-config/trigger-failover-if-master.sh";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Shell.class)
    void noAcknowledgedWriteIsLostInAHandOver(Shell shell) throws Exception {
        try (Members members = new Members(folder, new ReleaseFixtures(), shell, "pass word", "other \"one\"")) {
            members.startAll();
            members.awaitSync();
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writeUntilRefused(members));
            Await.seen("some", () -> members.askRedis(1, "GET", "counter").length() > 1 ? "some" : "none");

            Members.Outcome outcome = members.run(0, HOOK);

            assertThat(outcome).matches(Members.Outcome::succeeded);
            assertThat(members.masterIndex()).isIn(1, 2);
            assertThat(members.role(members.masterIndex())).isEqualTo("master");
            assertThat(members.role(0)).isEqualTo("slave of " + members.named());
            assertThat(members.role(3 - members.masterIndex())).isEqualTo("slave of " + members.named());
            assertThat(Integer.parseInt(members.askRedis(members.masterIndex(), "GET", "counter")))
                    .isGreaterThanOrEqualTo(writer.get());
        }
    }

    /** What was acknowledged last. */
    private static int writeUntilRefused(Members members) {
        int acknowledged = 0;
        while (members.askRedis(0, "SET", "counter", String.valueOf(acknowledged + 1))
                .equals("OK")) {
            acknowledged++;
        }
        return acknowledged;
    }

    @Test
    void aReplicaHasNothingToHandOver() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();

            assertThat(members.run(1, HOOK).output()).contains("nothing to hand over");
            assertThat(members.named()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aHandOverThatFailsLeavesNobodyWaiting() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.gracePeriod = 18;
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.startAll();
            members.awaitSync();
            members.kill("sentinel", 1);
            members.kill("sentinel", 2);

            Members.Outcome outcome = members.run(0, HOOK);

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output()).contains("gave up after 3 s: no Sentinel begins a failover");
            assertThat(members.askRedis(0, "SET", "key", "value")).isEqualTo("OK");
        }
    }

    @Test
    void theLocalSentinelStaysUntilRedisIsMasterNoMore() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            members.awaitSync();
            Process hook = members.launch(0, "health/sentinel_prestop.sh", folder.resolve("prestop.txt"));
            assertThat(hook.isAlive()).isTrue();

            members.run(0, HOOK);

            assertThat(hook.onExit().join().exitValue()).isZero();
            assertThat(members.role(0)).startsWith("slave");
        }
    }
}
