package redisha.drill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import redisha.drill.stage.Access;
import redisha.drill.timeline.Await;

/** What the tests of the clients have in common. */
final class Fixtures {
    static final Path TLS = Path.of("src/test/resources/tls").toAbsolutePath();
    static final Await AWAIT = new Await(System::nanoTime);
    static final Access ACCESS = new Access("", "", Optional.empty(), "mymaster");

    private Fixtures() {}

    static Access withPassword(String password) {
        return new Access(password, "", Optional.empty(), "mymaster");
    }

    static Access withCertificates() {
        return new Access(
                "",
                "",
                Optional.of(new Access.Certificates(text("ca.crt"), text("redis.crt"), text("redis.key"))),
                "mymaster");
    }

    static String text(String file) {
        try {
            return Files.readString(TLS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
