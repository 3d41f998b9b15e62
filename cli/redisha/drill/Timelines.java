package redisha.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.TimelineText;
import redisha.finding.UserError;

/** A folder with the timeline of every run, so that many runs can be interrupted and taken up again. */
public record Timelines(Path folder) {

    /** @throws UserError when nothing can be kept there */
    public void check() {
        Folder.check(folder, "--timelines");
    }

    /**
     * What a turn of the plan has come to before; empty when it has not been taken.
     *
     * @throws UserError when it was taken in another way
     */
    public Optional<Timeline> find(Plan plan, Turn turn) {
        Path file = file(plan.subject(), turn);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Timeline timeline = TimelineText.read(file);
        Setting setting = timeline.setting();
        if (setting.seed() != plan.seed() || !setting.load().equals(plan.load())) {
            throw new UserError(
                    file + " was recorded with seed " + setting.seed() + " and "
                            + setting.load().rate() + " writes/s",
                    "To go on there give the same --seed and load, else --timelines another folder.");
        }
        return Optional.of(timeline);
    }

    /**
     * Keeps a timeline; the file appears whole.
     *
     * @throws UserError when it cannot be written
     */
    public void keep(Timeline timeline) {
        Setting setting = timeline.setting();
        Path file = file(setting.subject(), new Turn(setting.scenario(), setting.run()));
        Path begun = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.writeString(begun, TimelineText.write(timeline));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + file + ": " + e.getMessage(), "Give --timelines a folder that can be written.");
        }
    }

    /** {@code crash-recommended-1.json}. */
    private Path file(String subject, Turn turn) {
        return folder.resolve(
                turn.scenario() + "-" + subject.replaceAll("[^\\w.-]+", "_") + "-" + turn.run() + ".json");
    }
}
