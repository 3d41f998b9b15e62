package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pod of {@code helm test} does, against real servers. */
class ServiceTestTest {
    private static final String SCRIPT = "tests/service_test.sh";

    @TempDir
    Path folder;

    private final ReleaseFixtures facts = new ReleaseFixtures();

    @Test
    void itWritesAndReadsThroughTheProxyAndAsksSentinel() throws IOException {
        try (Members members = new Members(folder, facts, Shell.BUSYBOX, "secret", "secret too")) {
            members.startAll();
            members.awaitSync();

            assertThat(members.run(0, SCRIPT)).doesNotMatch(Members.Outcome::succeeded);

            Proxy proxy = members.proxy();
            Await.seen("200", () -> proxy.status("/readyz"));
            Members.Outcome outcome = members.run(0, SCRIPT);
            assertThat(outcome).matches(Members.Outcome::succeeded);
            assertThat(outcome.output())
                    .contains("Sentinel names 127.0.0.1, port "
                            + members.release().redis().ports().plain())
                    .contains("the role of who answers: master", "writing: OK", "reading: ");
        }
    }

    @Test
    void withoutAProxyItGoesWhereSentinelSendsItAlsoWithTls() throws IOException {
        Variant.TLS_ONLY.change(facts);
        facts.proxy = false;
        try (Members members = new Members(folder, facts, Shell.DASH, "secret", null)) {
            members.startAll();
            members.awaitSync();

            assertThat(members.run(0, SCRIPT)).matches(Members.Outcome::succeeded);

            members.kill("redis", 0);
            assertThat(members.run(0, SCRIPT)).doesNotMatch(Members.Outcome::succeeded);
        }
    }
}
