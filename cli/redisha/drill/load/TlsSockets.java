package redisha.drill.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import redisha.drill.stage.Access.Certificates;
import redisha.finding.UserError;

/** Sockets that trust the release's authority and show its certificate; names are not compared, pods have addresses only. */
final class TlsSockets {
    private static final char[] NO_PASSWORD = {};
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private TlsSockets() {}

    static SSLSocketFactory of(Certificates certificates) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keys(certificates).getKeyManagers(), trust(certificates).getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new UserError(
                    "the drill's clients cannot use the certificates of the release: " + e.getMessage(),
                    "Give PEM texts in the TLS Secret, the key in the form PKCS #8 (BEGIN PRIVATE KEY) or PKCS #1.");
        }
    }

    private static TrustManagerFactory trust(Certificates certificates) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate each : read(certificates.authority())) {
            store.setCertificateEntry("authority-" + number++, each);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    private static KeyManagerFactory keys(Certificates certificates) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        if (!certificates.key().isEmpty()) {
            store.setKeyEntry(
                    "client",
                    PrivateKeyText.read(certificates.key()),
                    NO_PASSWORD,
                    read(certificates.certificate()).toArray(Certificate[]::new));
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        return keys;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Those of a text that may hold private keys as well, as that of a proxy does. */
    private static Collection<? extends Certificate> read(String pem) throws GeneralSecurityException {
        String blocks =
                CERTIFICATE.matcher(pem).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(blocks.getBytes(US_ASCII)));
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in PEM");
        }
        return certificates;
    }
}
