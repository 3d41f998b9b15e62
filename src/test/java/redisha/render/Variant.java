package redisha.render;

import java.util.List;
import redisha.model.HaProxy;
import redisha.model.Ports;
import redisha.model.Release;

/** Kinds of releases whose files differ. */
enum Variant {
    PLAIN {
        @Override
        void change(ReleaseFixtures facts) {}
    },
    PASSWORDS {
        @Override
        void change(ReleaseFixtures facts) {
            facts.redisPassword = true;
            facts.sentinelPassword = true;
        }
    },
    TLS_ONLY {
        @Override
        void change(ReleaseFixtures facts) {
            facts.redisPorts = new Ports(0, 6379);
            facts.sentinelPorts = new Ports(0, 26379);
            facts.tlsReplication = true;
            facts.redisPassword = true;
        }
    },
    TLS_WITHOUT_CLIENT_CERTIFICATES {
        @Override
        void change(ReleaseFixtures facts) {
            TLS_ONLY.change(facts);
            facts.redisAuthClients = false;
            facts.sentinelAuthClients = false;
        }
    },
    BOTH_PORTS {
        @Override
        void change(ReleaseFixtures facts) {
            facts.redisPorts = new Ports(6379, 6385);
            facts.sentinelPorts = new Ports(26379, 26385);
        }
    },
    IPV6 {
        @Override
        void change(ReleaseFixtures facts) {
            facts.ipv6 = true;
            facts.metrics = new HaProxy.Metrics(9101, "metrics", "/metrics", null, false);
        }
    },
    HOST_NAMES {
        @Override
        void change(ReleaseFixtures facts) {
            facts.hostnames = true;
        }
    },
    ONE_MEMBER {
        @Override
        void change(ReleaseFixtures facts) {
            facts.replicas = 1;
        }
    },
    TWELVE_MEMBERS {
        @Override
        void change(ReleaseFixtures facts) {
            facts.replicas = 12;
            facts.neverMaster = List.of(10, 11);
        }
    },
    CUSTOM_CONFIGURATIONS {
        @Override
        void change(ReleaseFixtures facts) {
            facts.redisPassword = true;
            facts.redisCustom = "port 6379\nrequirepass \"replace-default-auth\"";
            facts.sentinelCustom = "port 26379";
            facts.proxyCustom =
                    """
                    defaults
                      mode http
                      timeout connect 1s
                      timeout client 1s
                      timeout server 1s
                    listen health
                      bind :8888
                      monitor-uri /healthz
                    """;
        }
    },
    ROLE_WITHOUT_QUORUM {
        @Override
        void change(ReleaseFixtures facts) {
            facts.reject = false;
            facts.startGuard = false;
            facts.sticky = true;
        }
    },
    FRONT_TLS {
        @Override
        void change(ReleaseFixtures facts) {
            facts.proxyPort = 6443;
            facts.frontTls = new HaProxy.FrontTls("pem", "/tls-certs/client.pem", "/tls-certs");
        }
    };

    abstract void change(ReleaseFixtures facts);

    ReleaseFixtures facts() {
        ReleaseFixtures facts = new ReleaseFixtures();
        change(facts);
        return facts;
    }

    Release release() {
        return facts().release();
    }
}
