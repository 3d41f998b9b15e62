package redisha.drill.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts containers: a shell that is process 1 of its namespaces mounts what the container sees and becomes its command. */
final class ContainerLaunch {
    /**
     * The first child of a shell that left its process namespace is process 1 of the new one. The shell waits and answers
     * its exit code, 128 and the signal's number for one that was killed, and keeps its remarks about that to itself.
     */
    private static final String WAIT = "exec 3>&2 2>/dev/null; (exec \"$@\" 2>&3 3>&-); exit $?";

    /** Says the process id that the node knows it by as soon as all is ready; whatever comes before is a complaint. */
    private static final String SCRIPT =
            """
            set -eu
            read -r pid _ </proc/self/stat
            root=$1 image=$2 host=$3 work=$4
            shift 4
            mount --bind "$root" "$root"
            cd "$root"
            mount --rbind "$image" redisha/image
            pivot_root . .old
            mount -t proc proc /proc
            mount -t tmpfs shm /dev/shm
            while [ "$1" != . ]; do
                if [ -d "/.old$1" ]; then
                    [ -d "$2" ] || mkdir -p "$2"
                elif ! [ -e "$2" ]; then
                    mkdir -p "${2%/*}/"
                    : >"$2"
                fi
                mount --rbind "/.old$1" "$2"
                [ "$3" = rw ] || mount -o remount,bind,ro "$2"
                shift 3
            done
            shift
            hostname "$host"
            umount -l /.old
            [ -d "$work" ] || mkdir -p "$work"
            cd "$work"
            unset OLDPWD SHLVL
            echo "process $pid"
            exec "$@"
            """;

    private static final String READY = "process ";

    private final Programs programs;
    private final Image image;
    private final Volumes volumes;

    ContainerLaunch(Programs programs, Image image, Volumes volumes) {
        this.programs = programs;
        this.image = image;
        this.volumes = volumes;
    }

    LinuxContainer start(Runtime.ContainerPlan plan, LaunchPlan launch) {
        List<Runtime.Mount> mounts = plan.mounts().stream()
                .sorted(Comparator.comparing(mount -> Path.of(mount.path()).getNameCount()))
                .toList();
        List<String> binds = binds(launch, mounts);
        Map<String, String> environment = environment(plan, launch.host());
        Process process = Processes.start(command(plan, launch, binds), environment);
        long pid = ready(process);
        return new LinuxContainer(
                programs, process, pid, environment, plan.workingDirectory(), launch, logged(process, launch.log()));
    }

    private List<String> command(Runtime.ContainerPlan plan, LaunchPlan launch, List<String> binds) {
        List<String> command = new ArrayList<>(List.of(
                programs.required(Program.NSENTER),
                "--net=/run/netns/" + launch.network(),
                programs.required(Program.UNSHARE),
                "--mount",
                "--uts",
                "--ipc",
                "--pid",
                programs.required(Program.SH),
                "-c",
                WAIT,
                "container",
                programs.required(Program.SH),
                "-c",
                SCRIPT,
                plan.name(),
                launch.root().toString(),
                image.folder().toString(),
                launch.host(),
                plan.workingDirectory()));
        command.addAll(binds);
        command.add(".");
        command.addAll(plan.command());
        return command;
    }

    private List<String> binds(LaunchPlan launch, List<Runtime.Mount> mounts) {
        List<Path> points = mounts.stream().map(mount -> Path.of(mount.path())).toList();
        List<String> binds = new ArrayList<>();
        ContainerRoot.make(launch.root(), points);
        bind(binds, launch.etc(), ContainerRoot.POD, true);
        image.elsewhere().forEach(folder -> bind(binds, folder, folder, true));
        mounts.forEach(mount -> bind(
                binds, source(mount), Path.of(mount.path()), !mount.readOnly() && !volumes.readOnly(mount.volume())));
        return binds;
    }

    private static void bind(List<String> binds, Path source, Path target, boolean writable) {
        binds.addAll(List.of(source.toString(), target.toString(), writable ? "rw" : "ro"));
    }

    /** As the kubelet does, a sub-path that does not exist is made as a folder. */
    private Path source(Runtime.Mount mount) {
        Path source = volumes.folder(mount.volume()).resolve(mount.subPath());
        return Files.exists(source) ? source : Folders.make(source);
    }

    private static Map<String, String> environment(Runtime.ContainerPlan plan, String host) {
        Map<String, String> environment = new LinkedHashMap<>(Map.of("HOME", "/root", "HOSTNAME", host));
        environment.putAll(plan.environment());
        environment.put("PATH", Image.SEARCH_PATH);
        return environment;
    }

    private static long ready(Process process) {
        StringBuilder said = new StringBuilder();
        try {
            InputStream output = process.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = output.read(); next >= 0; next = output.read()) {
                if (next != '\n') {
                    line.append((char) next);
                } else if (line.indexOf(READY) == 0) {
                    return Long.parseLong(line.substring(READY.length()));
                } else {
                    said.append(line).append('\n');
                    line.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a container could not be made: " + said);
    }

    private static CompletableFuture<Void> logged(Process process, Path log) {
        OutputStream to = Folders.doing(() -> {
            Files.createDirectories(log.getParent());
            return Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        });
        return Processes.inBackground(() -> {
            try (to) {
                Processes.copy(process.getInputStream(), to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
