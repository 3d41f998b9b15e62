package redisha.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.CertUtils;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Where a cluster is and with whose rights it is read.
 *
 * @param name how the user knows it: {@code context prod}
 */
record Access(String name, Config config) {

    /** Whatever a kubeconfig may hold of a password is left out. */
    String address() {
        return config.getMasterUrl().replaceFirst("//[^/@]*@", "//").replaceFirst("/$", "");
    }

    /** The client certificate, if it is of no use any more. */
    Optional<X509Certificate> expiredCertificate() {
        if (config.getClientCertData() == null && config.getClientCertFile() == null) {
            return Optional.empty();
        }
        try (InputStream in =
                CertUtils.getInputStreamFromDataOrFile(config.getClientCertData(), config.getClientCertFile())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return hasExpired(certificate) ? Optional.of(certificate) : Optional.empty();
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static boolean hasExpired(X509Certificate certificate) throws CertificateException {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateExpiredException e) {
            return true;
        }
    }
}
