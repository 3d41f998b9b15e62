package redisha.cluster;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.schedule.Cluster;

/** Reads what kubectl wrote into files or a pipe. */
final class ClusterFiles {
    private static final String STANDARD_INPUT = "-";
    private static final String MAKE_IT = "Make it with: kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json";

    private final InputStream stdin;
    private final RecentTexts texts = new RecentTexts();
    private final Inventory inventory = new Inventory();

    private ClusterFiles(InputStream stdin) {
        this.stdin = stdin;
    }

    static Read read(List<String> paths, InputStream stdin) {
        if (paths.indexOf(STANDARD_INPUT) != paths.lastIndexOf(STANDARD_INPUT)) {
            throw new UserError("standard input is given twice", "Give '-' once.");
        }
        ClusterFiles files = new ClusterFiles(stdin);
        paths.forEach(files::readPath);
        return files.all(
                String.join(", ", paths.stream().map(ClusterFiles::name).toList()));
    }

    private void readPath(String path) {
        try (InputStream in = path.equals(STANDARD_INPUT) ? stdin : Files.newInputStream(Path.of(path))) {
            new ObjectText(name(path), texts, inventory::add).read(in);
        } catch (NoSuchFileException e) {
            throw cannotRead(path, "no such file");
        } catch (ZipException | EOFException e) {
            throw cannotRead(path, "its compression (gzip) is broken or cut off");
        } catch (IOException e) {
            throw cannotRead(path, Files.isDirectory(Path.of(path)) ? "it is a folder" : e.getMessage());
        }
    }

    private Read all(String source) {
        Cluster cluster = inventory.cluster();
        if (cluster.nodes().isEmpty()) {
            throw new UserError("there are no nodes in " + source, MAKE_IT + ".");
        }
        return new Read(source, cluster, notes(source));
    }

    private List<Finding> notes(String source) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !inventory.hasSeen(kind))
                .map(kind -> Notes.notKnown(kind, Where.of(source), "there are none in it", MAKE_IT + "."))
                .toList();
    }

    private static UserError cannotRead(String path, String why) {
        return new UserError("cannot read " + name(path) + ": " + why, MAKE_IT + " > cluster.json");
    }

    private static String name(String path) {
        return path.equals(STANDARD_INPUT) ? "<stdin>" : path;
    }
}
