package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redisha.Programs;

/** haproxy.cfg as HAProxy reads it, and what it must say. */
class HaproxyConfigTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void haproxyAcceptsTheConfigurationOfEveryKindOfRelease(Variant variant) throws Exception {
        String certificates = Path.of("src/test/resources/tls").toRealPath().toString();
        String conf = text(variant.release())
                .replace("/tls-certs", certificates)
                .replace("/usr/local/etc/haproxy", certificates);
        if (variant != Variant.ONE_MEMBER) {
            // One is enough to see that a name need not resolve; where DNS does not answer each costs seconds.
            conf = conf.replaceAll("cache-announce-\\d+[.]prod[.]svc:", "127.0.0.1:");
        }
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), conf);

        Process check = new ProcessBuilder(Programs.path("haproxy").toString(), "-c", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }

    @Test
    void thePortsAreThoseOfTheValues() {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.redisPorts = new redisha.model.Ports(7000, 0);
        facts.sentinelPorts = new redisha.model.Ports(26400, 0);
        facts.proxyPort = 7001;

        assertThat(text(facts.release()).lines().map(String::strip))
                .contains(
                        "server R0 cache-announce-0.prod.svc:26400",
                        "server R0 cache-announce-0.prod.svc:7000",
                        "bind :7001")
                .noneMatch(line -> line.contains("26379") || line.contains("6379"));
    }

    @Test
    void aMajorityOfTheMembersElects() {
        assertThat(text(Variant.TWELVE_MEMBERS.release()))
                .contains("use-server R11 if { srv_is_up(bk_redis_master/R11) }"
                        + " { nbsrv(check_if_redis_is_master_11) ge 7 }");
    }

    @Test
    void whereMembersHaveNamesTheAnswerIsKnownBeforehand() {
        assertThat(text(Variant.HOST_NAMES.release()))
                .contains("tcp-check expect min-recv 42 string $25\\r\\ncache-announce-0.prod.svc\\r\\n")
                .doesNotContain("@VOTE");
    }

    @Test
    void aVoteIsLostAndWonAtOnce() {
        assertThat(text(Variant.PLAIN.release()).lines().filter(line -> line.strip()
                        .equals("default-server fall 1 rise 1")))
                .hasSize(3);
    }

    @Test
    void textOfTheUserEndsOrReplacesTheFile() throws IOException {
        ReleaseFixtures facts = new ReleaseFixtures();
        facts.proxyExtra = "frontend mine\n  bind :7777\n";
        assertThat(text(facts.release()).strip()).endsWith("frontend mine\n  bind :7777");

        facts.proxyCustom = "defaults\n  mode tcp\n";
        assertThat(text(facts.release()).strip()).isEqualTo("defaults\n  mode tcp");
    }

    private static String text(redisha.model.Release release) {
        return new ConfigFiles().mainConfigMap(release).get("haproxy.cfg");
    }
}
