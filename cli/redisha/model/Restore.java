package redisha.model;

/** Where the first data set comes from; each source is an init container of its own. */
public sealed interface Restore {

    /** {@code s3}, {@code ssh} or {@code redis}: the end of the container's name. */
    default String kind() {
        if (this instanceof S3) {
            return "s3";
        }
        return this instanceof Ssh ? "ssh" : "redis";
    }

    /** How messages name the source; never with a password. */
    default String label() {
        if (this instanceof S3 s3) {
            return s3.source();
        }
        return this instanceof Ssh ssh ? ssh.source() : ((LiveRedis) this).host();
    }

    /** The image with the program that fetches. */
    Image image();

    /** Whether the container reads credentials from the restore Secret. */
    boolean hasCredentials();

    /** An object of an S3 bucket, {@code s3://bucket/key}. */
    record S3(String source, String region, Image image) implements Restore {
        @Override
        public boolean hasCredentials() {
            return true;
        }
    }

    /** A file on a host, {@code user@host:path}. */
    record Ssh(String source, String knownHosts, Image image) implements Restore {
        @Override
        public boolean hasCredentials() {
            return true;
        }
    }

    /**
     * A running Redis.
     *
     * @param user empty for the default user
     * @param password empty for none, or for one that the restore Secret holds as {@code REDIS_PASSWORD}
     */
    record LiveRedis(
            String host, int port, int database, String user, String password, Image image, boolean hasCredentials)
            implements Restore {}
}
