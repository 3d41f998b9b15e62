package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

class ErrorClassTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            READONLY You can't write against a read only replica.,         READONLY
            NOREPLICAS Not enough good replicas to write.,                 NOREPLICAS
            LOADING Redis is loading the dataset in memory,                LOADING
            ERR unknown command 'X',                                       ERR
            NOAUTH,                                                        NOAUTH
            """)
    void a_reply_is_its_first_word(String reply, String expected) {
        String error = ErrorClass.of(new JedisDataException(reply));

        assertThat(error).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), "connection refused"),
                Arguments.of(new ConnectException("Connection timed out"), "connect timed out"),
                Arguments.of(new SocketTimeoutException("Connect timed out"), "connect timed out"),
                Arguments.of(new SocketTimeoutException("Read timed out"), "read timed out"),
                Arguments.of(new NoRouteToHostException("No route to host"), "no route"),
                Arguments.of(new SocketException("Network is unreachable"), "no route"),
                Arguments.of(new SocketException("Connection reset"), "connection reset"),
                Arguments.of(new SocketException("Broken pipe"), "connection reset"),
                Arguments.of(new SSLHandshakeException("Remote host terminated the handshake"), "connection closed"),
                Arguments.of(new SSLHandshakeException("bad_certificate"), "TLS refused"),
                Arguments.of(new EOFException(), "connection failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_failure_of_the_connection_is_a_phrase(IOException cause, String expected) {
        String error = ErrorClass.of(new JedisConnectionException("Failed", cause));

        assertThat(error).isEqualTo(expected);
    }

    @Test
    void a_server_that_says_no_more_has_closed_the_connection() {
        assertThat(ErrorClass.of(new JedisConnectionException("Unexpected end of stream.")))
                .isEqualTo("connection closed");
    }
}
