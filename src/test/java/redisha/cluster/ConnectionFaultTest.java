package redisha.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults that no server can be made to show at will, among the others. */
class ConnectionFaultTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_failure_is_put_into_words(String words, Exception failure) {
        assertThat(ConnectionFault.of("there", new ExecutionException(failure))).hasMessage("there: " + words);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("its host is not known", caused(new ConnectException(), new UnresolvedAddressException())),
                arguments("its host is not known", new UnknownHostException("x")),
                arguments("connection refused", new ConnectException("Connection refused")),
                arguments("no answer in time", caused(new HttpConnectTimeoutException("x"), new ConnectException())),
                arguments("no answer in time", new HttpTimeoutException("request timed out")),
                arguments("no answer in time", new TimeoutException()),
                arguments(
                        "its certificate has expired",
                        caused(new SSLHandshakeException("PKIX"), new CertificateExpiredException("NotAfter"))),
                arguments(
                        "its certificate is of an authority that the kubeconfig does not name",
                        caused(
                                new SSLHandshakeException("PKIX"),
                                new CertificateException(new CertPathBuilderException("unable to find")))),
                arguments(
                        "its certificate does not fit: No name matching localhost found",
                        caused(
                                new SSLHandshakeException("x"),
                                new CertificateException("No name matching localhost found"))),
                arguments(
                        "no TLS connection: Received fatal alert: bad_certificate",
                        new SSLException("Received fatal alert: bad_certificate")),
                arguments("the connection broke: EOF reached", new IOException("EOF reached")));
    }

    private static Exception caused(Exception failure, Exception cause) {
        failure.initCause(cause);
        return failure;
    }
}
