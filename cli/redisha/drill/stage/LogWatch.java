package redisha.drill.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redisha.drill.timeline.Recorder;

/** Takes down what containers say as they say it, to a tenth of a second. */
final class LogWatch {
    private static final long PERIOD = 100;

    /** What is read of one log at a time; the rest follows. */
    private static final int MOST = 1 << 20;

    private final Loop loop;
    private final Recorder recorder;
    private final Map<Path, Tail> tails = new ConcurrentHashMap<>();

    LogWatch(Loop loop, Recorder recorder) {
        this.loop = loop;
        this.recorder = recorder;
    }

    /** Begins to look, and goes on for as long as the loop. */
    void begin() {
        loop.find(this::readAll, nothing -> loop.after(PERIOD, this::begin));
    }

    /** @param where the pod and the container that write to this log, from now on or again */
    void follow(String where, Path log) {
        tails.computeIfAbsent(log, path -> new Tail(where, path));
    }

    private boolean readAll() {
        tails.values().forEach(tail -> tail.lines().forEach(line -> LogLine.of(line)
                .ifPresent(known -> recorder.happens(tail.where, known.kind(), known.text()))));
        return true;
    }

    /** How far a log has been read. */
    private static final class Tail {
        private final String where;
        private final Path path;
        private long read;

        Tail(String where, Path path) {
            this.where = where;
            this.path = path;
        }

        /** The lines that were completed since the last time. */
        List<String> lines() {
            if (!Files.exists(path)) {
                return List.of();
            }
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                byte[] bytes = new byte[(int) Math.min(MOST, file.length() - read)];
                file.seek(read);
                file.readFully(bytes);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                String whole = text.substring(0, text.lastIndexOf('\n') + 1);
                read += whole.length();
                return whole.lines().toList();
            } catch (IOException e) {
                return List.of();
            }
        }
    }
}
