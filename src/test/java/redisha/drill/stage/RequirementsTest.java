package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;

class RequirementsTest {
    private static final int EXECUTABLE = 0755;
    private static final Map<String, String> ANSWERS = Map.of(
            "unshare", "unshare from util-linux 2.38.1",
            "nsenter", "nsenter from util-linux 2.38.1",
            "ip", "ip utility, iproute2-6.1.0, libbpf 1.1.2",
            "redis-server", "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64",
            "valkey-server", "Valkey server v=8.0.1 sha=00000000:0",
            "haproxy", "HAProxy version 2.6.12-1+deb12u4 2026/10/17 - https://haproxy.org/");

    @TempDir
    private Path folder;

    @Test
    void this_machine_will_do() {
        assertThatCode(() -> Requirements.check(Programs.find(List.of(), System.getenv("PATH")), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            haproxy                | haproxy (Debian: haproxy, Alpine: haproxy)              | haproxy       | haproxy
            nsenter                | nsenter (Debian: util-linux, Alpine: util-linux-misc)   | util-linux    | util-linux-misc
            redis-server redis-cli | redis-server (Debian: redis-server, Alpine: redis), redis-cli (Debian: redis-tools, Alpine: redis) | redis-server redis-tools | redis
            awk getent             | awk (Debian: mawk, Alpine: busybox), getent (Debian: libc-bin, Alpine: musl-utils) | mawk libc-bin | busybox musl-utils
            ip hostname            | ip (Debian: iproute2, Alpine: iproute2), hostname (Debian: hostname, Alpine: busybox) | iproute2 hostname | iproute2 busybox
            """)
    void every_missing_program_is_named_with_its_packages(String absent, String listed, String debian, String alpine)
            throws IOException {
        all();
        for (String name : absent.split(" ")) {
            Files.delete(folder.resolve(name));
        }

        UserError error = catchThrowableOfType(UserError.class, () -> Requirements.present(here(), true));

        assertThat(error).hasMessage("the drill needs programs that are not here: " + listed);
        assertThat(error.hint())
                .isEqualTo("On Debian or Ubuntu: apt-get install %s; on Alpine: apk add %s.".formatted(debian, alpine));
    }

    @Test
    void haproxy_is_not_asked_for_where_there_is_none_to_drill_nor_sentinel_beside_the_server() throws IOException {
        all();
        Files.delete(folder.resolve("haproxy"));
        Files.delete(folder.resolve("redis-sentinel"));

        assertThatCode(() -> Requirements.present(here(), false)).doesNotThrowAnyException();
    }

    @Test
    void a_program_of_busybox_does_not_pass_for_that_of_util_linux() throws IOException {
        all();
        program("unshare", "BusyBox v1.36.1 multi-call binary.");

        UserError error = catchThrowableOfType(UserError.class, () -> Requirements.present(here(), true));

        assertThat(error).hasMessageContaining("unshare (Debian: util-linux, Alpine: util-linux-misc)");
    }

    @Test
    void valkey_does_as_well_and_versions_are_told_under_the_names_of_what_was_found() throws IOException {
        all();
        assertThat(here().versions()).hasToString("{redis-server=7.0.15, haproxy=2.6.12}");

        Files.delete(folder.resolve("redis-server"));
        program("valkey-server", ANSWERS.get("valkey-server"));

        assertThatCode(() -> Requirements.present(here(), true)).doesNotThrowAnyException();
        assertThat(here().versions()).hasToString("{valkey-server=8.0.1, haproxy=2.6.12}");
    }

    @Test
    void given_folders_and_programs_come_before_the_search_path() throws IOException {
        all();
        Path given = Files.createDirectory(folder.resolve("given"));
        Path server = write(given.resolve("redis-server"), "Redis server v=8.2.0");
        Path proxy = write(given.resolve("haproxy"), "HAProxy version 3.2.4");

        Programs programs = Programs.among(List.of(server), List.of(folder));
        assertThat(programs.versions()).hasToString("{redis-server=8.2.0, haproxy=2.6.12}");

        programs = Programs.among(List.of(given), List.of(folder));
        assertThat(programs.required(Program.HAPROXY)).isEqualTo(proxy.toString());
        assertThat(programs.versions()).hasToString("{redis-server=8.2.0, haproxy=3.2.4}");
    }

    @Test
    void a_given_place_that_is_not_there_is_said() {
        Path nowhere = folder.resolve("nowhere");

        UserError error =
                catchThrowableOfType(UserError.class, () -> Programs.find(List.of(nowhere), System.getenv("PATH")));

        assertThat(error).hasMessage("there is no " + nowhere);
    }

    @Test
    void other_systems_are_told_what_is_needed() {
        UserError error = catchThrowableOfType(UserError.class, () -> Requirements.system("Mac OS X"));

        assertThat(error).hasMessage("the drill is made of Linux namespaces, and this is Mac OS X");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "user.max_user_namespaces, 0, sudo sysctl -w user.max_user_namespaces=15000 (it is 0)",
        "kernel.unprivileged_userns_clone, 0, sudo sysctl -w kernel.unprivileged_userns_clone=1 (it is 0)",
        "kernel.apparmor_restrict_unprivileged_userns, 1, sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        "user.max_user_namespaces, 100, Allow user namespaces",
    })
    void a_refusal_says_which_setting_allows_it(String setting, String value, String hint) throws IOException {
        Path file = folder.resolve("proc/sys").resolve(setting.replace('.', '/'));
        Files.createDirectories(file.getParent());
        Files.writeString(file, value + "\n");

        UserError error = new Refusal(folder).explained("unshare: unshare failed: Operation not permitted\n");

        assertThat(error)
                .hasMessage("this machine does not let the drill make its namespaces:"
                        + " unshare: unshare failed: Operation not permitted");
        assertThat(error.hint()).contains(hint);
    }

    @Test
    void a_refusal_in_a_container_says_how_to_start_it() throws IOException {
        Files.createFile(folder.resolve(".dockerenv"));

        assertThat(new Refusal(folder).explained("unshare: mount /proc failed").hint())
                .contains("seccomp=unconfined", "systempaths=unconfined");
    }

    /** Every program, as far as its version tells. */
    private void all() throws IOException {
        for (Program program : Program.values()) {
            program(program.toString(), ANSWERS.getOrDefault(program.toString(), ""));
        }
    }

    private void program(String name, String answer) throws IOException {
        write(folder.resolve(name), answer);
    }

    private static Path write(Path file, String answer) {
        Folders.write(file, "#!/bin/sh\necho '%s'\n".formatted(answer).getBytes(StandardCharsets.UTF_8), EXECUTABLE);
        return file;
    }

    private Programs here() {
        return Programs.among(List.of(), List.of(folder));
    }
}
