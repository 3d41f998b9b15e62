package redisha.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what Redis and Sentinel have in common: ports, password, container. */
final class ServerReader {

    private ServerReader() {}

    static Ports ports(Reading reading, Section server) {
        int plain = server.integer("port");
        int tls = server.integer("tlsPort");
        if (plain == 0 && tls == 0) {
            reading.problems()
                    .error(
                            server,
                            "port",
                            "is 0 and there is no tlsPort, so nothing would listen",
                            "Give " + server.pathOf("tlsPort") + " a port, or " + server.pathOf("port")
                                    + " another than 0.");
            return new Ports(1, 0);
        }
        return new Ports(plain, tls);
    }

    /** Whether a kind of server listens with TLS alone; then all speak TLS to each other, for none can do both. */
    static boolean linksNeedTls(Section root) {
        return hasTlsAlone(root.section("redis")) || hasTlsAlone(root.section("sentinel"));
    }

    /**
     * The password of a server, null when it wants none.
     *
     * @param existing the evaluated name of an existing Secret, empty when redisha makes one
     */
    static Password password(Reading reading, Section section, String literalKey, String existing, String madeSecret) {
        String key = section.text("authKey");
        if (!existing.isEmpty()) {
            return new Password(existing, key, null);
        }
        String literal = section.text(literalKey);
        if (literal.isEmpty()) {
            reading.problems()
                    .error(
                            section,
                            "auth",
                            "needs a password and there is none",
                            "Name a Secret in " + section.pathOf("existingSecret") + ", or give "
                                    + section.pathOf(literalKey) + ".");
        } else if (!isPrintable(literal)) {
            reading.problems()
                    .error(
                            section,
                            literalKey,
                            "holds a line break or another control character, which no configuration file can carry",
                            "Use printable characters only.");
        }
        return new Password(madeSecret, key, literal);
    }

    static ContainerFacts container(Section server) {
        return new ContainerFacts(
                server.list("customCommand"),
                server.list("customArgs"),
                probe(server, "livenessProbe"),
                probe(server, "readinessProbe"),
                probe(server, "startupProbe"),
                server.fragment("resources"),
                server.fragment("lifecycle"),
                server.list("extraVolumeMounts"));
    }

    private static boolean hasTlsAlone(Section server) {
        return server.integer("port") == 0 && server.integer("tlsPort") != 0;
    }

    private static Map<String, Object> probe(Section server, String key) {
        if (!server.section(key).flag("enabled")) {
            return null;
        }
        Map<String, Object> timing = new LinkedHashMap<>(server.fragment(key));
        timing.remove("enabled");
        return timing;
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
