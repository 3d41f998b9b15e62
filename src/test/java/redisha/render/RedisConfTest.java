package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import redisha.model.Ports;

/** What redis.conf and sentinel.conf say of the values; that servers start with them is for {@link MembersTest}. */
class RedisConfTest {
    private final ReleaseFixtures facts = new ReleaseFixtures();

    @Test
    void eachServerSpeaksTlsByItsOwnPort() {
        facts.redisPorts = new Ports(6379, 6385);
        assertThat(conf("redis.conf"))
                .contains("tls-port 6385", "tls-cert-file /tls-certs/redis.crt", "tls-replication no");
        assertThat(conf("sentinel.conf")).doesNotContain("tls-");

        facts.redisPorts = new Ports(6379, 0);
        facts.sentinelPorts = new Ports(26379, 26385);
        assertThat(conf("redis.conf")).doesNotContain("tls-");
        assertThat(conf("sentinel.conf")).contains("tls-port 26385", "tls-ca-cert-file /tls-certs/ca.crt");
    }

    @Test
    void clientCertificatesAreAskedForByEachServersOwnSetting() {
        facts.redisPorts = new Ports(6379, 6385);
        facts.sentinelPorts = new Ports(26379, 26385);
        facts.redisAuthClients = false;

        assertThat(conf("redis.conf")).contains("tls-auth-clients no");
        assertThat(conf("sentinel.conf")).doesNotContain("tls-auth-clients");
    }

    @Test
    void scriptsShowACertificateToTheServersThatAskForOne() {
        facts.redisPorts = new Ports(0, 6385);
        facts.sentinelPorts = new Ports(0, 26385);
        facts.tlsReplication = true;
        facts.sentinelAuthClients = false;

        assertThat(conf("redisha.sh"))
                .contains("redis-cli --tls --cacert /tls-certs/ca.crt --cert /tls-certs/redis.crt"
                        + " --key /tls-certs/redis.key -p 6385 -h")
                .contains("redis-cli --tls --cacert /tls-certs/ca.crt -p 26385 -h");
        assertThat(conf("haproxy.cfg").lines().filter(line -> line.contains("client.pem")))
                .hasSize(2);
    }

    @Test
    void hostNamesAreResolvedWhereTheyAreAnnounced() {
        facts.hostnames = true;

        assertThat(conf("sentinel.conf")).contains("sentinel resolve-hostnames yes", "sentinel announce-hostnames yes");
    }

    @Test
    void noFileHoldsAPassword() {
        facts.redisPassword = true;
        facts.sentinelPassword = true;

        assertThat(conf("redis.conf"))
                .contains("requirepass replace-default-auth\n", "masterauth replace-default-auth\n");
        assertThat(conf("sentinel.conf"))
                .contains("sentinel auth-pass mymaster replace-default-auth\n")
                .contains("requirepass replace-default-sentinel-auth\n");
    }

    @Test
    void aGuardedReleaseHasScriptsThatStartItsServers() {
        facts.redisPassword = true;
        assertThat(files()).containsKey("redis_start.sh");
        assertThat(new ConfigFiles().healthConfigMap(facts.release())).containsKey("sentinel_start.sh");

        facts.startGuard = false;
        assertThat(files()).doesNotContainKey("redis_start.sh");
        assertThat(new ConfigFiles().healthConfigMap(facts.release())).doesNotContainKey("sentinel_start.sh");
    }

    private String conf(String name) {
        return files().get(name);
    }

    private Map<String, String> files() {
        return new ConfigFiles().mainConfigMap(facts.release());
    }
}
