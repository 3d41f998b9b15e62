package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered haproxy.cfg in a running HAProxy. */
class ProxyTest {
    private static final String NASTY = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
            + "abcdefghijklmnopqrstuvwxyz{|}~ äö€😀";

    @TempDir
    Path folder;

    private final ReleaseFixtures facts = new ReleaseFixtures();

    @Test
    void clientsReachTheMasterWhateverThePasswordIs() throws IOException {
        try (Members members = new Members(folder, facts, Shell.DASH, NASTY, NASTY + NASTY)) {
            members.startAll();
            members.awaitSync();
            Proxy proxy = members.proxy();

            Await.seen("200", () -> proxy.status("/readyz"));
            assertThat(proxy.ask("SET", "key", "value")).isEqualTo("OK");
            Await.seen("value", () -> proxy.askReadOnly("GET", "key"));
            assertThat(proxy.askReadOnly("ROLE")).startsWith("slave");

            members.failOver();

            Await.seen("200 R" + members.masterIndex() + " is master", () -> proxy.page("/readyz"));
            assertThat(proxy.ask("SET", "key", "other")).isEqualTo("OK");
            assertThat(members.askRedis(members.masterIndex(), "GET", "key")).isEqualTo("other");
        }
    }

    @Test
    void tlsLeadsToTheMasterWhereThereIsNoPlainPort() throws IOException {
        Variant.TLS_ONLY.change(facts);
        try (Members members = new Members(folder, facts, Shell.DASH, "secret", "secret too")) {
            members.startAll();
            members.awaitSync();
            Proxy proxy = members.proxy();

            Await.seen("200", () -> proxy.status("/readyz"));
            assertThat(proxy.ask("SET", "key", "value")).isEqualTo("OK");
            assertThat(members.run(0, "readonly-config/trigger-failover-if-master.sh"))
                    .matches(Members.Outcome::succeeded);
            Await.seen("OK", () -> proxy.ask("SET", "key", "other"));
        }
    }

    @Test
    void anAddressThatIsTheBeginningOfTheMastersIsNotTheMasters() throws IOException {
        try (Members members = twoMasters();
                Votes votes = new Votes(members)) {
            votes.name("127.0.0.10");
            Proxy proxy = members.proxy();
            Await.seen("127.0.0.10", () -> proxy.ask("GET", "me"));

            for (int i = 0; i < 20; i++) {
                assertThat(proxy.ask("GET", "me")).isEqualTo("127.0.0.10");
            }
            votes.name("127.0.0.1");
            Await.seen("127.0.0.1", () -> proxy.ask("GET", "me"));
        }
    }

    @Test
    void aSentinelThatChangesItsMindIsBelievedWithoutWaitingForTheCheckToTimeOut() throws IOException {
        facts.checkTimeout = "10m";
        try (Members members = twoMasters();
                Votes votes = new Votes(members)) {
            Proxy proxy = members.proxy();
            Await.seen("200 R0 is master", () -> proxy.page("/readyz"));

            votes.name("127.0.0.10");

            Await.seen("200 R1 is master", () -> proxy.page("/readyz"));
        }
    }

    @Test
    void withoutAMajorityOfVotesClientsAreRefusedAndTheProxyIsAliveButNotReady() throws IOException {
        try (Members members = twoMasters()) {
            Proxy proxy;
            try (Votes votes = new Votes(members)) {
                votes.name("127.0.0.10");
                proxy = members.proxy();
                Await.seen("200", () -> proxy.status("/readyz"));
                votes.name(0, "127.0.0.1");
                votes.name(1, "127.0.0.12");
                Await.seen("503", () -> proxy.status("/readyz"));
            }

            assertThat(proxy.ask("PING")).isEmpty();
            assertThat(proxy.status("/healthz")).isEqualTo("200");
            assertThat(proxy.status("/elsewhere")).isEqualTo("503");
        }
    }

    @Test
    void withoutVotesOneMemberIsServedToEveryoneWhereTheValuesSayRole() throws IOException {
        facts.reject = false;
        try (Members members = twoMasters()) {
            Proxy proxy = members.proxy();
            Await.seen("200 R0 calls itself master", () -> proxy.page("/readyz"));

            for (int i = 0; i < 20; i++) {
                assertThat(proxy.ask("GET", "me")).isEqualTo("127.0.0.1");
            }
            try (Votes votes = new Votes(members)) {
                votes.name("127.0.0.10");
                Await.seen("127.0.0.10", () -> proxy.ask("GET", "me"));
            }
        }
    }

    @Test
    void connectionsToAMasterThatIsNoneAnyMoreAreClosed() throws IOException {
        try (Members members = twoMasters();
                Votes votes = new Votes(members)) {
            votes.name("127.0.0.10");
            Proxy proxy = members.proxy();
            Await.seen("127.0.0.10", () -> proxy.ask("GET", "me"));
            try (Wire old = new Wire("127.0.0.1", proxy.port())) {
                assertThat(old.send("GET", "me")).isEqualTo("127.0.0.10");

                members.askRedis(1, "REPLICAOF", "127.0.0.1", "1");
                Await.seen("503", () -> proxy.status("/readyz"));

                assertThatThrownBy(() -> old.send("PING")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aMemberWhoseNameDoesNotResolveIsNoReasonToDieWhileAMajorityDoes() throws IOException {
        try (Members members = new Members(folder, facts, Shell.BUSYBOX)) {
            members.forget(2);
            Members.Outcome two = members.run(0, "readonly-config/haproxy_init.sh");
            members.forget(1);
            Members.Outcome one = members.run(0, "readonly-config/haproxy_init.sh");

            assertThat(two.code()).isZero();
            assertThat(two.output()).contains("do not resolve: cache-announce-2.", "Going on without");
            assertThat(one.code()).isEqualTo(1);
            assertThat(one.output()).contains("do not resolve: cache-announce-2 cache-announce-1.");
        }
    }

    @Test
    void theTenthMemberIsNotTheFirst() throws IOException {
        facts.replicas = 12;
        facts.proxyCustom = "REPLACE_ANNOUNCE1 REPLACE_ANNOUNCE10 REPLACE_ANNOUNCE11 cache-announce-1.prod.svc:6379";
        try (Members members = new Members(folder, facts, Shell.BUSYBOX)) {
            members.run(0, "readonly-config/haproxy_init.sh");

            assertThat(Files.readString(members.data(0).resolve("haproxy.cfg")))
                    .contains("127.0.0.10 127.0.0.110 127.0.0.111 cache-announce-1.prod.svc.test:6379");
        }
    }

    /** Two servers that both call themselves master and tell their address. */
    private Members twoMasters() throws IOException {
        Members members = new Members(folder, facts, Shell.DASH);
        for (int i = 0; i < 2; i++) {
            members.init(i);
            members.redis(i);
            members.askRedis(i, "REPLICAOF", "NO", "ONE");
            members.askRedis(i, "SET", "me", members.address(i));
        }
        return members;
    }

    /** A Sentinel for each member. */
    private static final class Votes implements AutoCloseable {
        private final List<FakeSentinel> sentinels = new ArrayList<>();

        Votes(Members members) throws IOException {
            int port = members.release().sentinel().ports().plain();
            for (int i = 0; i < members.release().replicas(); i++) {
                sentinels.add(new FakeSentinel(members.address(i), port, "127.0.0.1"));
            }
        }

        void name(String master) {
            sentinels.forEach(sentinel -> sentinel.names(master));
        }

        void name(int index, String master) {
            sentinels.get(index).names(master);
        }

        @Override
        public void close() throws IOException {
            for (FakeSentinel sentinel : sentinels) {
                sentinel.close();
            }
        }
    }
}
