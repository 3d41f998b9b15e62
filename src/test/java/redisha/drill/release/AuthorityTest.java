package redisha.drill.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final List<String> NAMES = List.of("localhost", "redis-ha.default.svc.cluster.local");

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void who_trusts_the_authority_trusts_its_certificate() throws Exception {
        Authority authority = new Authority(NAMES);
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(certificate(authority.authority()), null)));
        trust.setRevocationEnabled(false);
        assertThatCode(() -> CertPathValidator.getInstance("PKIX")
                        .validate(
                                CertificateFactory.getInstance("X.509")
                                        .generateCertPath(List.of(certificate(authority.certificate()))),
                                trust))
                .doesNotThrowAnyException();
    }

    @Test
    void the_certificate_is_good_for_the_names_and_cannot_sign_others() throws Exception {
        X509Certificate certificate = certificate(new Authority(NAMES).certificate());
        assertThat(certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString()))
                .containsExactlyElementsOf(NAMES);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void the_key_is_that_of_the_certificate() throws Exception {
        Authority authority = new Authority(NAMES);
        byte[] encoded = Base64.getMimeDecoder().decode(authority.key().replaceAll("-----[A-Z ]+-----", ""));
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update((byte) 1);
        byte[] signed = signature.sign();
        signature.initVerify(certificate(authority.certificate()));
        signature.update((byte) 1);
        assertThat(signature.verify(signed)).isTrue();
    }
}
