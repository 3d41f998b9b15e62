package redisha.drill.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import redisha.command.Main;

/** What redisha renders, run by the programs themselves. */
class ReleaseOnStageTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @BeforeAll
    static void this_machine_allows_it() {
        Permit.ask();
    }

    @Test
    void a_rendered_release_gets_ready_with_one_master_that_takes_writes_through_the_proxy() throws Exception {
        String manifests = rendered(
                "--profile", "recommended", "--set", "podManagementPolicy=Parallel", "--set", "haproxy.replicas=1");
        String classes = ClassPath.ofTests() + File.pathSeparator + ClassPath.place(Yaml.class);
        Programs programs = Programs.find(List.of(), System.getenv("PATH"));
        try (Namespaces inside = Namespaces.start(
                programs, Namespaces.java(classes, Premiere.class.getName()), manifests, System.err::println)) {
            assertThat(Premiere.line(inside.output())).isEqualTo("master slave slave, through the proxy OK");
        }
    }

    private static String rendered(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments =
                Stream.concat(Stream.of("render"), Stream.of(options)).toArray(String[]::new);
        assertThat(Main.run(InputStream.nullInputStream(), new PrintStream(out, true, UTF_8), NOWHERE, arguments))
                .isZero();
        return out.toString(UTF_8);
    }
}
