package redisha.drill.stage;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The root folder of one container, without its mounts: a folder in memory that links to this machine's programs. A
 * folder of this machine in which something is to be mounted becomes a folder of links, as no mount point can be made in
 * the original.
 */
final class ContainerRoot {
    /** Where the container finds the pod's own files of /etc. */
    static final Path POD = Path.of("/redisha/pod");

    private static final List<String> OWN = List.of(
            ".old",
            "proc",
            "tmp",
            "run",
            "root",
            "home",
            "mnt",
            "srv",
            "etc",
            "data",
            "var/lib",
            "var/log",
            "var/tmp",
            "var/cache",
            "redisha/image",
            "redisha/pod");

    private static final List<String> OF_THE_POD =
            List.of("hosts", "resolv.conf", "hostname", "nsswitch.conf", "host.conf");

    private final Path root;
    private final List<Path> mountPoints;

    private ContainerRoot(Path root, List<Path> mountPoints) {
        this.root = root;
        this.mountPoints = mountPoints;
    }

    /**
     * Makes the folder.
     *
     * @param mountPoints absolute, as the container will see them
     */
    static void make(Path root, List<Path> mountPoints) {
        ContainerRoot made = new ContainerRoot(root, mountPoints);
        made.own();
        Image.SYSTEM.forEach(made::top);
    }

    private void own() {
        OWN.forEach(name -> Folders.make(root.resolve(name)));
        Folders.link(root.resolve("var/run"), Path.of("/run"));
        OF_THE_POD.forEach(name -> Folders.link(root.resolve("etc").resolve(name), POD.resolve(name)));
    }

    private void top(String name) {
        Path original = Path.of("/", name);
        if (Files.isSymbolicLink(original)) {
            Folders.link(root.resolve(name), Folders.linked(original));
        } else if (!Files.isDirectory(original)) {
            return;
        } else if (name.equals("etc") || mountsBelow(original)) {
            graft(original);
        } else {
            Folders.link(root.resolve(name), Image.seen(original));
        }
    }

    private void graft(Path folder) {
        Path here = Folders.make(under(folder));
        for (Path original : Folders.list(folder)) {
            Path copy = here.resolve(original.getFileName());
            if (mountPoints.contains(original)) {
                continue;
            }
            if (Files.isSymbolicLink(original)) {
                Folders.link(copy, Folders.linked(original));
            } else if (Files.isDirectory(original, LinkOption.NOFOLLOW_LINKS) && mountsBelow(original)) {
                graft(original);
            } else {
                Folders.link(copy, Image.seen(original));
            }
        }
    }

    private boolean mountsBelow(Path folder) {
        return mountPoints.stream().anyMatch(point -> point.startsWith(folder) && !point.equals(folder));
    }

    private Path under(Path absolute) {
        return root.resolve(Path.of("/").relativize(absolute));
    }
}
