package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority that nobody needs to trust: it lives as long as a drill, and signs one certificate for all
 * servers and clients. Its texts are PEM.
 *
 * <p>The JDK reads certificates and cannot make any (RFC 5280), hence the bytes.
 */
final class Authority {
    private static final byte[] ECDSA_WITH_SHA256 =
            Der.sequence(Der.identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
    private static final byte[] COMMON_NAME = Der.identifier(0x55, 0x04, 0x03);
    private static final byte[] BASIC_CONSTRAINTS = Der.identifier(0x55, 0x1d, 0x13);
    private static final byte[] OTHER_NAMES = Der.identifier(0x55, 0x1d, 0x11);
    private static final int DNS_NAME = 0x82;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;

    /** Whatever the clock of this machine says. */
    private static final byte[] VALIDITY = Der.sequence(Der.time("000101000000Z"), Der.time("491231235959Z"));

    private static final String ISSUER = "redisha drill";

    private final String authority;
    private final String certificate;
    private final String key;

    /** @param names for which the certificate is good */
    Authority(List<String> names) {
        try {
            KeyPair own = keys();
            KeyPair servers = keys();
            byte[] constraints = extension(BASIC_CONSTRAINTS, Der.sequence(Der.yes()));
            byte[] otherNames = extension(
                    OTHER_NAMES,
                    Der.sequence(names.stream()
                            .map(name -> Der.of(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)))
                            .toArray(byte[][]::new)));
            this.authority = certificate(1, ISSUER, own.getPublic(), constraints, own.getPrivate());
            this.certificate = certificate(2, names.get(0), servers.getPublic(), otherNames, own.getPrivate());
            this.key = pem("PRIVATE KEY", servers.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with elliptic curves", e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] extension(byte[] what, byte[] value) {
        return Der.of(EXTENSIONS, Der.sequence(Der.sequence(what, Der.octets(value))));
    }

    private static String certificate(int serial, String subject, PublicKey of, byte[] extensions, PrivateKey signer)
            throws GeneralSecurityException {
        byte[] signed = Der.sequence(
                Der.of(VERSION, Der.integer(2)),
                Der.integer(serial),
                ECDSA_WITH_SHA256,
                name(ISSUER),
                VALIDITY,
                name(subject),
                of.getEncoded(),
                extensions);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(signed);
        return pem("CERTIFICATE", Der.sequence(signed, ECDSA_WITH_SHA256, Der.bits(signature.sign())));
    }

    private static byte[] name(String text) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(text))));
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /** The certificate of the authority itself. */
    String authority() {
        return authority;
    }

    String certificate() {
        return certificate;
    }

    String key() {
        return key;
    }
}
