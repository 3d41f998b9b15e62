package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redisha.Sandbox.Outcome;
import redisha.Sandbox.Shell;

/** {@code ./verify} among programs of which some are missing. */
class VerifyTest {
    private static final String LIST = "src/test/programs.txt";
    private static final String ROOT = "echo 0";
    private static final String SOMEBODY = "echo 1000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void maven_runs_when_nothing_is_missing(Shell shell) throws Exception {
        Sandbox sandbox = sandbox(shell).program("frobnicate", "").program("twiddle", "");

        assertThat(sandbox.run("verify", "-Dtest=A B").exitCode()).isZero();
        assertThat(sandbox.log()).containsExactly("mvn -B verify -Dtest=A B");
    }

    @ParameterizedTest
    @EnumSource
    void without_the_right_to_install_each_missing_program_is_named_as_the_tests_name_it(Shell shell) throws Exception {
        Sandbox sandbox = sandbox(shell).program("id", SOMEBODY).program("apt-get", "echo apt-get >>\"$SANDBOX/log\"");

        Outcome outcome = sandbox.run("verify");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(Programs.complaint(Programs.read(sandbox.root().resolve(LIST))))
                .contains("frobnicate: on Debian or Ubuntu apt-get install frob-tools, on Alpine apk add frob");
        assertThat(sandbox.log()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void root_on_debian_gets_what_is_missing(Shell shell) throws Exception {
        Sandbox sandbox = sandbox(shell).program("id", ROOT).program("twiddle", "");
        sandbox.program(
                "apt-get",
                """
                echo "apt-get $*" >>"$SANDBOX/log"
                [ "$1" = update ] || cp /bin/true "${0%/*}/frobnicate"
                """);

        assertThat(sandbox.run("verify").exitCode()).isZero();
        assertThat(sandbox.log())
                .containsExactly(
                        "apt-get update", "apt-get install -y --no-install-recommends frob-tools", "mvn -B verify");
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_installation_stops_everything(Shell shell) throws Exception {
        Sandbox sandbox = sandbox(shell).program("id", ROOT).program("apt-get", "exit 100");

        assertThat(sandbox.run("verify").exitCode()).isEqualTo(100);
        assertThat(sandbox.log()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_maven_is_named(Shell shell) throws Exception {
        Sandbox sandbox =
                sandbox(shell).program("frobnicate", "").program("twiddle", "").without("mvn");

        Outcome outcome = sandbox.run("verify");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("no mvn on PATH").contains("apt-get install maven");
    }

    private Sandbox sandbox(Shell shell) throws IOException {
        return new Sandbox(folder, shell)
                .copy("verify")
                .file(LIST, "# a comment\n\nfrobnicate frob-tools frob\ntwiddle  twiddle  twid\n")
                .program("mvn", "echo \"mvn $*\" >>\"$SANDBOX/log\"");
    }
}
