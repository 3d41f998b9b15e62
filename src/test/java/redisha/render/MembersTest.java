package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What init.sh decides, and what the servers make of the files that it writes. */
class MembersTest {
    /** Every printable character of ASCII, and some beyond. */
    private static final String NASTY = IntStream.range(' ' + 1, 127)
                    .collect(
                            StringBuilder::new,
                            (t, c) -> t.append((char) c).append(c % 9 == 0 ? " " : ""),
                            StringBuilder::append)
            + " äö€😀";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Shell.class)
    void membersThatStartOneAfterAnotherFollowTheFirst(Shell shell) throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), shell)) {
            members.startAll();

            assertThat(members.role(0)).isEqualTo("master");
            assertThat(members.role(1)).isEqualTo("slave of 127.0.0.1");
            assertThat(members.role(2)).isEqualTo("slave of 127.0.0.1");
            assertThat(members.named()).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @EnumSource(Shell.class)
    void aPasswordMayHoldAnyPrintableCharacter(Shell shell) throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), shell, NASTY, NASTY + "2")) {
            members.startAll();

            assertThat(members.role(1)).isEqualTo("slave of 127.0.0.1");
            assertThat(members.askSentinel(2, "SENTINEL", "CKQUORUM", "mymaster"))
                    .startsWith("OK 3");
            assertThat(members.run(0, "health/redis_liveness.sh").succeeded()).isTrue();
            assertThat(members.run(0, "health/redis_readiness.sh").succeeded()).isTrue();
            assertThat(members.run(0, "health/sentinel_liveness.sh").succeeded())
                    .isTrue();
        }
    }

    @Test
    void aSentinelRestartsWithThePasswordThatItWroteWithoutQuotes() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH, NASTY, null)) {
            members.startAll();
            members.kill("sentinel", 2);
            assertThat(Files.readString(members.data(2).resolve("conf/sentinel.conf")))
                    .contains("auth-pass mymaster " + NASTY);

            members.sentinel(2);

            Await.seen("127.0.0.1", () -> members.named(2));
            Await.seen(
                    "ready",
                    () -> members.run(2, "health/sentinel_readiness.sh").succeeded() ? "ready" : "not ready");
        }
    }

    @Test
    void aSentinelThatKnowsFewerMembersThanRunIsNotReady() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH)) {
            members.startAll();
            String port = String.valueOf(members.release().redis().replicationPort());

            members.askSentinel(2, "SENTINEL", "REMOVE", "mymaster");
            assertThat(members.run(2, "health/sentinel_readiness.sh").output()).contains("knows no group");

            // It asks a replica, which tells of no other.
            members.askSentinel(2, "SENTINEL", "MONITOR", "mymaster", "127.0.0.10", port, "2");
            Members.Outcome outcome = members.run(2, "health/sentinel_readiness.sh");
            assertThat(outcome.succeeded()).isFalse();
        }
    }

    @Test
    void aSentinelWaitsForTheRedisBesideIt() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.startAfterRedis = true;
        try (Members members = new Members(folder, facts, Shell.DASH)) {
            members.init(0);
            Process start = members.launch(0, "health/sentinel_start.sh", folder.resolve("start.txt"));
            Await.seen("waiting", () -> sleeps(start) ? "waiting" : "not waiting");
            assertThat(members.named(0)).isEmpty();

            members.redis(0);

            Await.seen("127.0.0.1", () -> members.named(0));
        }
    }

    private static boolean sleeps(Process script) {
        return script.descendants()
                .anyMatch(each -> each.info().command().orElse("").matches(".*/(sleep|busybox)"));
    }

    @Test
    void configurationsWithPasswordsAreForTheirOwnerAlone() throws IOException {
        try (Members members = new Members(folder, new ReleaseFixtures(), Shell.DASH, "secret", null)) {
            members.init(0);

            for (String file : new String[] {"redis.conf", "sentinel.conf"}) {
                Path path = members.data(0).resolve("conf").resolve(file);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rw-------");
            }
        }
    }
}
