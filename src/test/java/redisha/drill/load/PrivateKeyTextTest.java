package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.stage.Access;
import redisha.finding.UserError;

class PrivateKeyTextTest {
    /** Of an RSA key of 2048 bits: what PKCS #8 puts before PKCS #1. */
    private static final int ENVELOPE = 26;

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256", "Ed25519, 255"})
    void pkcs8_is_read(String algorithm, int size) throws GeneralSecurityException {
        PrivateKey key = key(algorithm, size);

        assertThat(PrivateKeyText.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @Test
    void pkcs1_is_read() throws GeneralSecurityException {
        PrivateKey key = key("RSA", 2048);
        byte[] pkcs1 = Arrays.copyOfRange(key.getEncoded(), ENVELOPE, key.getEncoded().length);

        assertThat(PrivateKeyText.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"''", "no key at all", "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"})
    void everything_else_is_refused(String text) {
        assertThatThrownBy(() -> PrivateKeyText.read(text)).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', ca, key", "ca, '', nonsense", "nonsense, redis, key", "ca, nonsense, key"})
    void certificates_that_cannot_be_used_are_the_users_to_mend(String authority, String certificate, String key) {
        Access access = new Access(
                "",
                "",
                Optional.of(new Access.Certificates(text(authority), text(certificate), text(key))),
                "mymaster");

        assertThatThrownBy(() -> new Connections(access, 1000))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("the drill's clients cannot use the certificates of the release: ");
    }

    private static String text(String name) {
        return switch (name) {
            case "ca" -> Fixtures.text("ca.crt");
            case "redis" -> Fixtures.text("redis.crt");
            case "key" -> Fixtures.text("redis.key");
            default -> name;
        };
    }

    private static PrivateKey key(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair().getPrivate();
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + type
                + "-----\n";
    }
}
