package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.Programs;
import redisha.finding.UserError;

/** Whatever happens to the program that started it, nothing is left of a stage. */
class NamespacesTest {
    private static int started;

    /** How long the pods of this test sleep: no other process on this machine sleeps as long as that. */
    private final String seconds = "%d%03d".formatted(ProcessHandle.current().pid(), started++);

    private final List<String> mounts = lines("/proc/self/mounts");
    private final List<Path> interfaces = Folders.list(Path.of("/sys/class/net"));

    @BeforeAll
    static void this_machine_allows_it() {
        Permit.ask();
    }

    @BeforeEach
    void the_stage_is_not_there_yet() {
        assertThat(sleepers()).isZero();
    }

    @Test
    void nothing_is_left_when_it_is_closed() throws Exception {
        Namespaces inside = Standing.ready(seconds);
        assertThat(sleepers()).isPositive();

        inside.close();
        inside.close();

        assertNothingIsLeft();
    }

    @Test
    void nothing_is_left_when_the_program_inside_ends_and_what_it_said_is_known() throws Exception {
        List<String> errors = new CopyOnWriteArrayList<>();
        Namespaces inside = Standing.start(Standing.Brief.class, seconds, errors::add);

        assertThat(new String(inside.output().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("the plan is %s []%n".formatted(seconds));
        assertThat(inside.await()).isEqualTo(5);
        Await.seen(List.of("an error"), () -> errors);
        assertNothingIsLeft();
    }

    @Test
    void nothing_is_left_when_the_program_inside_is_killed() throws Exception {
        Namespaces inside = Standing.ready(seconds);

        ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(Standing.In.class.getName()))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .filter(process -> ancestors(process).anyMatch(ProcessHandle.current()::equals))
                .forEach(ProcessHandle::destroyForcibly);

        assertThat(inside.await()).isEqualTo(137);
        assertNothingIsLeft();
    }

    @Test
    void nothing_is_left_when_the_program_outside_is_killed() throws Exception {
        Process outside = outside(Standing.outside(seconds));

        outside.destroyForcibly().waitFor();

        assertNothingIsLeft();
    }

    @Test
    void nothing_is_left_after_control_c() throws Exception {
        List<String> command = new ArrayList<>(List.of(path("setsid")));
        command.addAll(Standing.outside(seconds));
        Process outside = outside(command);

        new ProcessBuilder("sh", "-c", "kill -INT -" + outside.pid()).start().waitFor();

        assertThat(outside.waitFor()).isEqualTo(130);
        assertNothingIsLeft();
    }

    @Test
    void it_takes_no_privileges(@TempDir Path folder) throws Exception {
        boolean root = Files.getOwner(Path.of("/proc/self")).getName().equals("root");
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of(path("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(Standing.outside(readable(folder), seconds));

        Process outside = outside(command);

        outside.getOutputStream().close();
        assertThat(outside.waitFor()).isZero();
        assertNothingIsLeft();
    }

    /** What our classes are is copied to where everybody may read it. */
    private static String readable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Class<?> type : List.of(Processes.class, Standing.class, UserError.class)) {
            Path from = ClassPath.place(type);
            Path room = Path.of(type.getPackageName().replace('.', '/'));
            Path to = Files.createDirectories(folder.resolve(room));
            for (Path each : Folders.list(from.resolve(room))) {
                if (Files.isRegularFile(each)) {
                    Files.copy(each, to.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder.toString();
    }

    private Process outside(List<String> command) throws IOException {
        Process outside =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Standing.awaitReady(outside.getInputStream());
        assertThat(sleepers()).isPositive();
        return outside;
    }

    private void assertNothingIsLeft() {
        Await.seen(0L, this::sleepers);
        assertThat(lines("/proc/self/mounts")).isEqualTo(mounts);
        assertThat(Folders.list(Path.of("/sys/class/net"))).isEqualTo(interfaces);
    }

    private long sleepers() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).endsWith(seconds))
                .count();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(process.parent(), parent -> parent.isPresent(), parent -> parent.get()
                        .parent())
                .map(Optional::get);
    }

    private static String path(String program) {
        return Programs.path(program).toString();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
