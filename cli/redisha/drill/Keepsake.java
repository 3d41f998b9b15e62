package redisha.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.TimelineText;
import redisha.finding.UserError;

/** The folder in which is kept what a look at a failed run needs. */
public record Keepsake(Path folder) {

    /** @throws UserError when nothing can be kept there */
    public void check() {
        Folder.check(folder, "--keep");
    }

    /**
     * Writes the timeline and the logs.
     *
     * @return the folder that holds them, below this one
     * @throws UserError when it cannot be written
     */
    public Path keep(Played played) {
        Path place = folder.resolve(
                played.timeline().map(timeline -> name(timeline.setting())).orElse("not-well"));
        try {
            if (played.timeline().isPresent()) {
                write(
                        place.resolve("timeline.json"),
                        TimelineText.write(played.timeline().get()));
            }
            for (Map.Entry<String, String> log : played.logs().entrySet()) {
                write(place.resolve("logs").resolve(log.getKey() + ".log"), log.getValue());
            }
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + place + ": " + e.getMessage(), "Give --keep a folder that can be written.");
        }
        return place;
    }

    /** {@code crash-recommended-run-1}. */
    private static String name(Setting setting) {
        return setting.scenario() + "-" + setting.subject().replaceAll("[^\\w.-]+", "_") + "-run-" + setting.run();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
