package redisha.drill;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.TimelineText;

/**
 * What came of a turn.
 *
 * @param timeline empty when the release was not well, so that nothing was broken
 * @param logs what containers have written so far, by {@code POD/CONTAINER}
 */
public record Played(Optional<Timeline> timeline, Map<String, String> logs) {

    public Played {
        logs = Collections.unmodifiableMap(new LinkedHashMap<>(logs));
    }

    /** Sends it to the program that started this one: texts, each after its length. */
    void write(DataOutputStream to) {
        try {
            text(timeline.map(TimelineText::write).orElse(""), to);
            to.writeInt(logs.size());
            for (Map.Entry<String, String> log : logs.entrySet()) {
                text(log.getKey(), to);
                text(log.getValue(), to);
            }
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next one; none when there will be no more. */
    static Optional<Played> read(DataInputStream from) throws IOException {
        String timeline;
        try {
            timeline = text(from);
        } catch (EOFException end) {
            return Optional.empty();
        }
        Map<String, String> logs = new LinkedHashMap<>();
        for (int left = from.readInt(); left > 0; left--) {
            logs.put(text(from), text(from));
        }
        return Optional.of(new Played(
                Optional.of(timeline).filter(text -> !text.isEmpty()).map(text -> TimelineText.read("timeline", text)),
                logs));
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String text(DataInputStream from) throws IOException {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
