package redisha.model;

/**
 * The certificate files that Redis and Sentinel share, all of one Secret.
 *
 * @param caCertFile empty when none is named
 * @param dhParamsFile empty when none is named
 */
public record Tls(String secretName, String certFile, String keyFile, String caCertFile, String dhParamsFile) {
    /** Where the Secret is mounted in every container that needs it. */
    private static final String FOLDER = "/tls-certs/";

    public String cert() {
        return FOLDER + certFile;
    }

    public String key() {
        return FOLDER + keyFile;
    }

    public String ca() {
        return caCertFile.isEmpty() ? "" : FOLDER + caCertFile;
    }

    public String dhParams() {
        return dhParamsFile.isEmpty() ? "" : FOLDER + dhParamsFile;
    }
}
