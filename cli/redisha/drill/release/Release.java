package redisha.drill.release;

import java.util.List;
import java.util.Optional;
import redisha.manifest.Manifests;

/**
 * What the drill runs of a set of manifests.
 *
 * @param members the StatefulSet whose pods run Redis
 * @param proxies the Deployment whose pods run HAProxy
 * @param services with a selector, in the order of their names
 * @param speech how the servers are spoken to
 * @param tls what clients need for ports that speak TLS; empty when none does
 * @param notes what is otherwise than on a cluster, each a sentence
 */
public record Release(
        String namespace,
        Workload members,
        Optional<Workload> proxies,
        List<Service> services,
        Speech speech,
        Optional<Tls> tls,
        List<String> notes) {

    public Release {
        services = List.copyOf(services);
        notes = List.copyOf(notes);
    }

    /** PEM texts: the certificates that clients trust, and one of their own with its key that they show. */
    public record Tls(String authority, String certificate, String key) {
        @Override
        public String toString() {
            return "tls";
        }
    }

    /**
     * Reads a release.
     *
     * @param seed from which what is missing is made up
     * @throws redisha.finding.UserError when it holds no Redis, several, or something that cannot be run here
     */
    public static Release read(Manifests manifests, long seed) {
        return new ReleaseReader(manifests, seed).read();
    }
}
