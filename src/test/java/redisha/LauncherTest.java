package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.Sandbox.Outcome;
import redisha.Sandbox.Shell;

/** {@code ./redisha} with a Maven and a Java that only write down what they were asked to do. */
class LauncherTest {
    private static final String FIRST_BUILD = "redisha: building (first run, about a minute) ...\n";
    private static final String LATER_BUILD = "redisha: building (the sources have changed) ...\n";
    private static final String MAVEN =
            """
            echo built >>"$SANDBOX/log"
            mkdir -p target
            echo jar >target/redisha.jar
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void the_first_run_builds_and_gives_everything_to_the_program(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).program("mvn", MAVEN + "cat; echo noise\n");

        Process process = sandbox.start(sandbox.root(), sandbox.root().resolve("redisha"), "render", "a b", "");
        Outcome outcome = Sandbox.outcome(process, "replicas: 5\n");

        assertThat(outcome).isEqualTo(new Outcome(7, "[render][a b][]replicas: 5\n", FIRST_BUILD));
        assertThat(sandbox.log()).containsExactly("built");
    }

    @ParameterizedTest
    @EnumSource
    void the_next_run_is_quick_and_silent(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        sandbox.run("redisha");
        sandbox.without("mvn").without("sed");

        assertThat(sandbox.run("redisha", "render")).isEqualTo(new Outcome(7, "[render]", ""));
    }

    static Stream<Arguments> sources() {
        return Stream.of(Shell.values())
                .flatMap(shell -> Stream.of("pom.xml", "cli/A.java", "templates/a", "schemas/a", "profiles/a")
                        .map(source -> Arguments.of(shell, source)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_newer_source_is_built(Shell shell, String source) throws Exception {
        Sandbox sandbox = checkout(shell).file(source, "");
        sandbox.run("redisha");
        aSecondAfterBuild(sandbox, source);

        assertThat(sandbox.run("redisha").err()).isEqualTo(LATER_BUILD);
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_source_is_noticed(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).file("cli/B.java", "");
        sandbox.run("redisha");
        Files.delete(sandbox.root().resolve("cli/B.java"));
        aSecondAfterBuild(sandbox, "cli");

        assertThat(sandbox.run("redisha").err()).isEqualTo(LATER_BUILD);
    }

    /** The find of busybox compares whole seconds, which a real build outlasts. */
    @ParameterizedTest
    @EnumSource
    void what_is_edited_during_a_build_is_built_by_the_next_run(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).program("mvn", MAVEN + "sleep 1.1; touch cli/A.java; sleep 0.1\n");
        sandbox.run("redisha");

        assertThat(sandbox.run("redisha").err()).isEqualTo(LATER_BUILD);
    }

    @ParameterizedTest
    @EnumSource
    void a_jar_of_another_maven_run_is_not_trusted(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).file("target/redisha.jar", "half a jar");

        assertThat(sandbox.run("redisha").err()).isEqualTo(FIRST_BUILD);
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_build_is_explained_and_tried_again(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell)
                .program("mvn", "i=0; while [ $i -lt 99 ]; do i=$((i + 1)); echo \"line $i\"; done; exit 1\n");

        Outcome failed = sandbox.run("redisha");

        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .startsWith(FIRST_BUILD + "line 80\n")
                .contains("line 99\nredisha: the build failed; above is the end of " + sandbox.root())
                .contains("target/build.log\n");
        assertThat(sandbox.program("mvn", MAVEN).run("redisha").exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void it_runs_from_elsewhere_through_symbolic_links(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("some where/else"));
        Path inner = Files.createSymbolicLink(elsewhere.resolve("inner"), Path.of("../../a check out/redisha"));
        Path outer = Files.createSymbolicLink(folder.resolve("outer"), inner);
        try {
            Outcome outcome = Sandbox.outcome(sandbox.start(elsewhere, outer, "--help"), "");

            assertThat(outcome).isEqualTo(new Outcome(7, "[--help]", FIRST_BUILD));
        } finally {
            Files.delete(outer);
            Files.delete(inner);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_launches_at_once_build_once(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell)
                .program("mvn", MAVEN + "until [ -e \"$SANDBOX/go\" ]; do sleep 0.01; done\n")
                .program("sleep", "exec sleep 0.01\n");
        Path script = sandbox.root().resolve("redisha");
        Process first = sandbox.start(sandbox.root(), script, "first");
        assertThat(line(first)).isEqualTo(FIRST_BUILD.strip());
        Process second = sandbox.start(sandbox.root(), script, "second");
        assertThat(line(second)).isEqualTo("redisha: waiting for another build of this checkout ...");

        sandbox.file("go", "");

        assertThat(Sandbox.outcome(first, "")).isEqualTo(new Outcome(7, "[first]", ""));
        assertThat(Sandbox.outcome(second, "")).isEqualTo(new Outcome(7, "[second]", ""));
        assertThat(sandbox.log()).containsExactly("built");
        assertThat(sandbox.root().resolve("target/launcher/lock")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void the_lock_of_a_dead_build_is_taken_over(Shell shell) throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Sandbox sandbox = checkout(shell).file("target/launcher/lock/pid", dead.pid() + "\n" + dead.pid() + "\n");

        assertThat(sandbox.run("redisha").exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void a_build_that_never_ends_is_not_waited_for_without_limit(Shell shell) throws Exception {
        long living = ProcessHandle.current().pid();
        Sandbox sandbox = checkout(shell).program("sleep", "").file("target/launcher/lock/pid", living + "\n");

        Outcome outcome = sandbox.run("redisha");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("not ended for ten minutes").contains("remove " + sandbox.root());
        assertThat(sandbox.log()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_ended_launcher_leaves_no_lock(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).program("mvn", "kill $(cat target/launcher/lock/pid)\n");

        assertThat(sandbox.run("redisha").exitCode()).isEqualTo(143);
        assertThat(sandbox.root().resolve("target/launcher/lock")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_java_is_named(Shell shell) throws Exception {
        assertRefused(
                checkout(shell).without("java"), "no java on PATH", "apt-get install openjdk-17-jdk-headless maven");
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_maven_is_named(Shell shell) throws Exception {
        assertRefused(
                checkout(shell).without("mvn"), "no mvn on PATH", "apt-get install openjdk-17-jdk-headless maven");
    }

    @ParameterizedTest
    @EnumSource
    void a_java_home_that_is_none_is_named(Shell shell) throws Exception {
        assertRefused(checkout(shell).set("JAVA_HOME", "/nowhere"), "JAVA_HOME is /nowhere", "unset it");
    }

    @ParameterizedTest
    @EnumSource
    void an_old_java_is_refused_even_when_the_jar_is_there(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        sandbox.run("redisha");
        Path old = sandbox.root().resolve("old");
        Sandbox.executable(old.resolve("bin/java"), java("1.8", "/old"));

        assertRefused(
                sandbox.set("JAVA_HOME", old.toString()),
                old + "/bin/java is Java 1.8; redisha needs 17 or newer",
                "apk");
    }

    @ParameterizedTest
    @EnumSource
    void a_java_without_compiler_cannot_build(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).program("java", java("21", "/jre"));

        assertRefused(sandbox, "/jre is a Java without a compiler", "apt-get install");
    }

    @ParameterizedTest
    @EnumSource
    void java_gets_the_options_of_the_user_and_a_locale_that_knows_all_characters(Shell shell) throws Exception {
        Sandbox sandbox =
                checkout(shell).set("REDISHA_JAVA_OPTS", "-Xmx1g  -Dname=*").set("LANG", "C");
        sandbox.run("redisha");

        assertThat(options(sandbox)).containsSubsequence("-Xmx1g", "-Dname=*", "-cp");
        assertThat(Files.readString(sandbox.root().resolve("locale"))).isEqualTo("C.UTF-8\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_locale_that_knows_all_characters_is_left_alone(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).set("LANG", "de_DE.UTF-8");
        sandbox.run("redisha");

        assertThat(Files.readString(sandbox.root().resolve("locale"))).isEqualTo("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "DASH, 17, -XX:SharedArchiveFile=, jsa",
        "BUSYBOX, 24, -XX:SharedArchiveFile=, jsa",
        "DASH, 25, -XX:AOTCache=, aot",
        "BUSYBOX, 30, -XX:AOTCache=, aot"
    })
    void the_first_run_makes_an_archive_for_all_that_follow(Shell shell, String java, String option, String kind)
            throws Exception {
        Sandbox sandbox = checkout(shell).program("java", java(java, jdk()));

        assertThat(sandbox.run("redisha", "a")).isEqualTo(new Outcome(7, "[a]", FIRST_BUILD));
        assertThat(sandbox.run("redisha", "b")).isEqualTo(new Outcome(7, "[b]", ""));

        assertThat(rehearsals(sandbox)).isEqualTo(1);
        assertThat(options(sandbox))
                .startsWith(option + sandbox.root() + "/target/launcher/" + java + ".0.1+2." + kind)
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @EnumSource
    void an_archive_is_made_anew_when_the_jar_is(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        sandbox.run("redisha");
        aSecondAfterBuild(sandbox, "target/launcher/redisha.jar");

        assertThat(sandbox.run("redisha")).isEqualTo(new Outcome(7, "", ""));
        assertThat(rehearsals(sandbox)).isEqualTo(2);
        assertThat(options(sandbox)).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));
    }

    /** An update puts another JDK into the same place. */
    @ParameterizedTest
    @EnumSource
    void an_archive_is_made_anew_when_the_jdk_is(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell).file("jdk/lib/modules", "");
        sandbox.run("redisha");
        sandbox.program("java", java("21", jdk()));
        aSecondAfterBuild(sandbox, "jdk/lib/modules");

        assertThat(sandbox.run("redisha")).isEqualTo(new Outcome(7, "", ""));
        assertThat(rehearsals(sandbox)).isEqualTo(2);
        assertThat(options(sandbox).get(0)).endsWith("/21.0.1+2.jsa");
    }

    @ParameterizedTest
    @EnumSource
    void without_an_archive_it_runs_all_the_same_and_does_not_try_again(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        Files.delete(sandbox.root().resolve("the archive"));

        assertThat(sandbox.run("redisha", "a")).isEqualTo(new Outcome(7, "[a]", FIRST_BUILD));
        assertThat(sandbox.run("redisha", "b")).isEqualTo(new Outcome(7, "[b]", ""));

        assertThat(rehearsals(sandbox)).isEqualTo(1);
        assertThat(options(sandbox)).noneMatch(option -> option.contains("Archive"));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_waits_for_an_archive_that_another_launch_makes(Shell shell) throws Exception {
        Sandbox sandbox = checkout(shell);
        sandbox.file("target/launcher/making/pid", ProcessHandle.current().pid() + "\n");

        assertThat(sandbox.run("redisha")).isEqualTo(new Outcome(7, "", FIRST_BUILD));
        assertThat(rehearsals(sandbox)).isZero();
        assertThat(options(sandbox)).noneMatch(option -> option.contains("Archive"));
    }

    @ParameterizedTest
    @EnumSource
    void an_archive_that_was_left_half_made_is_made_by_a_later_launch(Shell shell) throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Sandbox sandbox = checkout(shell).file("target/launcher/making/pid", dead.pid() + "\n");
        sandbox.run("redisha");

        assertThat(sandbox.run("redisha")).isEqualTo(new Outcome(7, "", ""));
        assertThat(rehearsals(sandbox)).isEqualTo(1);
        assertThat(sandbox.root().resolve("target/launcher/making")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    render                               | -XX:+UseSerialGC
                    render --release-from many           | -XX:+UseParallelGC
                    render --output-dir folder           | -XX:+UseSerialGC
                    render --release-from folder         | -XX:+UseParallelGC
                    validate --release-from=small        | -XX:+UseParallelGC
                    validate -                           | -XX:+UseSerialGC
                    validate small                       | -XX:+UseSerialGC
                    validate small large                 | -XX:+UseParallelGC
                    validate folder                      | -XX:+UseParallelGC
                    validate --schema-location folder    | -XX:+UseSerialGC
                    capacity --nodes 3                   | -XX:+UseSerialGC
                    capacity --cluster large             | -XX:+UseParallelGC
                    drill                                | -XX:+UseParallelGC
                    explain folder                       | -XX:+UseSerialGC
                    """)
    void long_work_gets_a_java_for_long_work(String command, String collector) throws Exception {
        Sandbox sandbox =
                checkout(Shell.DASH).file("folder/file", "").file("small", "x").file("large", "x".repeat(5_000_000));

        for (int i = 0; i < 1500; i++) {
            sandbox.file("many/" + i, "");
        }

        sandbox.run("redisha", command.split(" "));

        assertThat(options(sandbox)).contains(collector);
        assertThat(options(sandbox).contains("-XX:TieredStopAtLevel=1"))
                .as("a small fleet ends before a compiler that optimises has paid for itself")
                .isEqualTo(collector.contains("Serial") || command.matches(".*release-from[ =](folder|small)"));
        assertThat(options(sandbox).contains("-Xmx384m")).isEqualTo(command.contains("release-from"));
    }

    private static List<String> options(Sandbox sandbox) throws IOException {
        return Files.readAllLines(sandbox.root().resolve("java"));
    }

    private static int rehearsals(Sandbox sandbox) throws IOException {
        Path log = sandbox.root().resolve("rehearsals");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private String jdk() throws IOException {
        return folder.toRealPath().resolve("a check out/jdk").toString();
    }

    private static void assertRefused(Sandbox sandbox, String problem, String wayOut) throws Exception {
        Outcome outcome = sandbox.run("redisha");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("redisha: ").contains(problem).contains(wayOut);
    }

    private static void aSecondAfterBuild(Sandbox sandbox, String source) throws IOException {
        FileTime built = Files.getLastModifiedTime(sandbox.root().resolve("target/launcher/redisha.jar"));
        Files.setLastModifiedTime(
                sandbox.root().resolve(source), FileTime.from(built.toInstant().plusSeconds(1)));
    }

    private Sandbox checkout(Shell shell) throws IOException {
        Sandbox sandbox = new Sandbox(folder, shell);
        Sandbox.executable(sandbox.root().resolve("jdk/bin/javac"), "");
        return sandbox.copy("redisha")
                .file("pom.xml", "")
                .file("cli/A.java", "")
                .program("mvn", MAVEN)
                .file("the archive", "archive")
                .program("java", java("17", jdk()));
    }

    /** A java that tells its version, writes archives, or else prints the program's arguments and input, and answers 7. */
    private static String java(String version, String home) {
        return """
                if [ "$1" = -XshowSettings:properties ]; then
                    for property in java.home='%2$s' java.specification.version='%1$s' java.runtime.version='%1$s.0.1+2'; do
                        printf '    %%s = %%s\\n' "${property%%%%=*}" "${property#*=}" >&2
                    done
                    exit
                fi
                for word; do
                    case $word in
                        -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                            echo rehearsed >>"$SANDBOX/rehearsals"
                            echo noise; echo noise >&2
                            exec cp "$SANDBOX/the archive" "${word#*=}" ;;
                        -Xshare:on | -XX:AOTMode=on) exec test -e "$SANDBOX/the archive" ;;
                    esac
                done
                printf '%%s\\n' "$@" >"$SANDBOX/java"
                echo "${LC_ALL:-}" >"$SANDBOX/locale"
                until [ "$1" = -cp ]; do shift; done
                shift 3
                [ $# -eq 0 ] || printf '[%%s]' "$@"
                cat
                exit 7
                """
                .formatted(version, home);
    }

    private static String line(Process process) throws IOException {
        return new BufferedReader(process.errorReader(StandardCharsets.UTF_8)).readLine();
    }
}
