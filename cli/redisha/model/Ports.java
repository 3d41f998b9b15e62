package redisha.model;

/**
 * The listeners of a server, 0 for one that is switched off; at least one is on.
 *
 * @param plain the port without TLS
 * @param tls the port with TLS
 */
public record Ports(int plain, int tls) {

    public Ports {
        if (plain == 0 && tls == 0) {
            throw new IllegalArgumentException("no listener");
        }
    }

    public boolean hasPlain() {
        return plain != 0;
    }

    public boolean hasTls() {
        return tls != 0;
    }

    /** The port that redisha's own scripts and HAProxy dial: the plain one where there is one. */
    public int dialled() {
        return hasPlain() ? plain : tls;
    }

    /** Whether dialling needs TLS. */
    public boolean dialledWithTls() {
        return !hasPlain();
    }
}
