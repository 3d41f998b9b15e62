package redisha.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import redisha.finding.UserError;
import redisha.manifest.OwnFolder;

/** Charts on disk: a folder or an archive, all of it or nothing. */
public final class ChartFiles {
    /** Names the files of a run, so that the next one knows them from those of others. */
    private static final String INDEX = ".written-by-redisha";

    private static final String MARK = "# Written by redisha chart; each run replaces the folder.\n";

    private ChartFiles() {}

    /**
     * Writes the chart as a folder below another one.
     *
     * @return the folder, named as the chart
     * @throws UserError when it cannot be written, or holds something that is not of redisha
     */
    public static Path folder(Path parent, Chart chart) {
        Path folder = parent.resolve(chart.name());
        OwnFolder own = new OwnFolder(folder, "--output-dir " + folder);
        Map<String, String> files = new LinkedHashMap<>(chart.files());
        files.put(INDEX, MARK + String.join("\n", chart.files().keySet()) + "\n");
        own.replace(files, earlier(own));
        return folder;
    }

    private static Set<String> earlier(OwnFolder own) {
        Set<String> files = new TreeSet<>();
        own.text(INDEX).filter(text -> text.startsWith(MARK)).ifPresent(text -> {
            files.add(INDEX);
            text.lines().skip(1).forEach(files::add);
        });
        return files;
    }

    /**
     * Writes the chart as an archive into a folder, as {@code helm package} does.
     *
     * @return the archive: {@code NAME-VERSION.tgz}
     * @throws UserError when it cannot be written
     */
    public static Path archive(Path parent, Chart chart) {
        Path archive = parent.resolve(chart.name() + "-" + chart.version() + ".tgz");
        Path half = archive.resolveSibling("." + archive.getFileName() + ".half");
        try {
            Files.createDirectories(parent);
            try {
                Files.write(half, ChartArchive.of(chart));
                Files.move(half, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + archive + ": " + e.getMessage(),
                    "Look whether you may write there, or give another folder.");
        }
        return archive;
    }
}
