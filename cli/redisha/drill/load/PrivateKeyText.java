package redisha.drill.load;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key as PEM text: PKCS #8, or PKCS #1 as Helm's genSignedCert writes it. */
final class PrivateKeyText {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END (RSA )?PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    /** Of PKCS #8: version 0, and the algorithm rsaEncryption without parameters. */
    private static final byte[] RSA = {2, 1, 0, 0x30, 13, 6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 4;

    private PrivateKeyText() {}

    static PrivateKey read(String pem) throws GeneralSecurityException {
        Matcher key = PEM.matcher(pem);
        if (!key.find()) {
            throw new InvalidKeySpecException("no private key in PEM");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(key.group(2));
        return ofPkcs8(key.group(1) == null ? bytes : pkcs8(bytes));
    }

    private static PrivateKey ofPkcs8(byte[] bytes) throws GeneralSecurityException {
        InvalidKeySpecException failure = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA);
        content.writeBytes(der(OCTETS, pkcs1));
        return der(SEQUENCE, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        // 0x82: the length stands in two bytes, which every RSA key in use needs and none exceeds.
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
