package redisha.render;

import gg.jte.Content;
import redisha.model.Ports;
import redisha.model.Release;
import redisha.model.Tls;

/**
 * How clients inside a release reach its Redis servers or its Sentinels.
 *
 * @param variable the environment variable with the password
 */
public record Dialling(Tls tls, Ports ports, boolean authClients, boolean hasPassword, String variable) {

    public static Dialling redis(Release release) {
        return new Dialling(
                release.tls(),
                release.redis().ports(),
                release.redis().authClients(),
                release.redis().hasPassword(),
                "AUTH");
    }

    public static Dialling sentinel(Release release) {
        return new Dialling(
                release.tls(),
                release.sentinel().ports(),
                release.sentinel().authClients(),
                release.sentinel().hasPassword(),
                "SENTINELAUTH");
    }

    /** What stands before redis-cli, if anything: a server without a password counts every login as an error. */
    public Content login() {
        return out -> out.writeContent(hasPassword ? "REDISCLI_AUTH=${" + variable + "-} " : "");
    }

    /** What stands behind redis-cli, if anything. */
    public Content redisCliOptions() {
        return out -> {
            if (ports.dialledWithTls()) {
                out.writeContent(" --tls");
                if (!tls.ca().isEmpty()) {
                    out.writeContent(" --cacert ");
                    out.writeUserContent(tls.ca());
                }
                if (authClients) {
                    out.writeContent(" --cert ");
                    out.writeUserContent(tls.cert());
                    out.writeContent(" --key ");
                    out.writeUserContent(tls.key());
                }
            }
        };
    }

    /** What stands behind a server in haproxy.cfg, if anything. */
    public Content haproxyOptions() {
        return out -> {
            if (ports.dialledWithTls()) {
                out.writeContent(" ssl verify required ca-file ");
                out.writeUserContent(tls.ca().isEmpty() ? "@system-ca" : tls.ca());
                if (authClients) {
                    out.writeContent(" crt /usr/local/etc/haproxy/client.pem");
                }
            }
        };
    }
}
