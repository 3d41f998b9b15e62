package redisha.drill.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in for all images: this machine's own programs and libraries, read-only, and first on the containers'
 * search path those that images of Redis and HAProxy would bring. Each container has it under /redisha/image.
 */
final class Image {
    /** Of this machine, as far as it has them. Its files of the user's are not among them. */
    static final List<String> SYSTEM =
            List.of("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32", "opt", "nix", "gnu", "etc", "dev", "sys");

    static final Path SEEN_AT = Path.of("/redisha/image");

    static final String SEARCH_PATH = SEEN_AT + "/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final int EXECUTABLE = 0755;

    private final Programs programs;
    private final Path folder;

    Image(Programs programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** Where it lies on the node. */
    Path folder() {
        return folder;
    }

    /** Where this machine's folders are to be mounted before {@link #make}. */
    Path host() {
        return folder.resolve("host");
    }

    /** Where a container finds a file of this machine, whatever it has of its own at its place. */
    static Path seen(Path original) {
        return SEEN_AT.resolve("host").resolve(Path.of("/").relativize(original));
    }

    /** The folders of this machine that are more than links to others of them. */
    static Stream<String> folders() {
        return SYSTEM.stream()
                .filter(name -> Files.isDirectory(Path.of("/" + name)))
                .filter(name -> !Files.isSymbolicLink(Path.of("/" + name)));
    }

    void make() {
        Folders.make(folder.resolve("bin"));
        programs.path(Program.SERVER).ifPresent(this::server);
        link(Program.CLI);
        link(Program.HAPROXY);
    }

    /** Folders of programs that lie elsewhere, which containers see where they are. */
    List<Path> elsewhere() {
        List<Path> folders = new ArrayList<>();
        Stream.of(Program.SERVER, Program.SENTINEL, Program.CLI, Program.HAPROXY)
                .flatMap(program -> programs.path(program).stream())
                .map(path -> Folders.doing(path::toRealPath).getParent())
                .filter(path -> !SYSTEM.contains(path.getName(0).toString()))
                .distinct()
                .forEach(folders::add);
        return folders;
    }

    /** Images of Redis are built without protected mode: who has no password is reachable all the same. */
    private void server(Path program) {
        shim(
                Program.SERVER,
                """
                case " $* " in *protected-mode* | *" --sentinel "*) exec %1$s "$@" ;; esac
                if [ -f "${1-}" ] && grep -qi '^[[:space:]]*protected-mode' "$1"; then exec %1$s "$@"; fi
                exec %1$s "$@" --protected-mode no
                """
                        .formatted(program));
        if (programs.path(Program.SENTINEL).isPresent()) {
            link(Program.SENTINEL);
        } else {
            shim(Program.SENTINEL, "exec %s \"$@\" --sentinel%n".formatted(program));
        }
    }

    private void shim(Program program, String script) {
        byte[] content = ("#!/bin/sh\n" + script).getBytes(StandardCharsets.UTF_8);
        program.names().forEach(name -> Folders.write(folder.resolve("bin").resolve(name), content, EXECUTABLE));
    }

    private void link(Program program) {
        programs.path(program).ifPresent(path -> program.names()
                .forEach(name -> Folders.link(folder.resolve("bin").resolve(name), path)));
    }
}
