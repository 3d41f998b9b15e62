package redisha.drill.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFilesTest {
    private final Authority authority = new Authority(List.of("localhost"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # what a configuration says | file | what it is
            tls-cert-file /certs/a.pem | a.pem | certificate
            tls-key-file "/certs/b.pem" | b.pem | key
            tls-ca-cert-file /certs/c | c | authority
            tls-dh-params-file /certs/dh4096.pem | dh4096.pem | parameters
            redis-cli --tls --cacert /certs/root | root | authority
            redis-cli --cert /certs/x | x | certificate
            redis-cli --key /certs/x | x | key
            bind :6379 ssl crt /certs/front.pem | front.pem | certificate and key
            server R0 h:1 ssl ca-file /certs/ca.crt | ca.crt | authority
            CERT=/certs/tls.crt | tls.crt | certificate
            look at /certs/tls.key | tls.key | key
            """)
    void a_file_is_what_the_word_before_it_or_its_name_says(String text, String file, String what) {
        Map<String, byte[]> files = new TlsFiles(text, authority).below(List.of("/certs/"));
        assertThat(files).containsOnlyKeys(file);
        assertThat(kind(new String(files.get(file), StandardCharsets.US_ASCII))).isEqualTo(what);
    }

    private String kind(String content) {
        if (content.equals(authority.authority())) {
            return "authority";
        }
        if (content.equals(authority.certificate())) {
            return "certificate";
        }
        if (content.equals(authority.key())) {
            return "key";
        }
        return content.equals(authority.certificate() + authority.key()) ? "certificate and key" : "parameters";
    }

    @Test
    void files_elsewhere_are_not_its_own() {
        assertThat(new TlsFiles("tls-cert-file /other/a.pem", authority).below(List.of("/certs")))
                .isEmpty();
    }
}
